package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places by total, the greatest first; equal totals share a place, and the next one counts them all: 1, 1, 3. */
final class Ranking {

    private final List<BigDecimal> totals;

    /** @param totals of all; null where there is no result */
    Ranking(Collection<@Nullable BigDecimal> totals) {
        this.totals = totals.stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Null where there is no result. */
    @Nullable
    Integer placeOf(@Nullable BigDecimal total) {
        return total == null
                ? null
                : 1
                        + (int) totals.stream()
                                .takeWhile(each -> each.compareTo(total) > 0)
                                .count();
    }
}
