package vn.chidao.directive;

import java.util.List;

/** A line of "Kính gửi"; {@code unitIds} are the units it was resolved to, empty before the directive is issued. */
public record AddresseeView(String printedName, String selector, List<String> unitIds) {}
