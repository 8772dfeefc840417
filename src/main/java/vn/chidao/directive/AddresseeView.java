package vn.chidao.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of "Kính gửi"; {@code unitIds} are the units it was resolved to, empty before the directive is issued.
 *
 * @param selector null where a recorded document addresses nobody of our register
 */
public record AddresseeView(String printedName, @Nullable String selector, List<String> unitIds) {}
