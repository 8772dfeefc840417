package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/**
 * A line of "Kính gửi".
 *
 * @param selector null where a recorded document addresses nobody of our register
 */
public record AddresseeView(String printedName, @Nullable String selector) {}
