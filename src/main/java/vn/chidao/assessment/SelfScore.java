package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation gives itself.
 *
 * @param lines one for each criterion, in their order
 * @param bonus points beyond the criteria; null for none
 */
public record SelfScore(
        List<Line> lines,
        @Nullable BigDecimal bonus,
        @Nullable String bonusReason) {

    public SelfScore {
        lines = List.copyOf(lines);
    }

    /** @param evidence what proves it, in words: a number and day of a paper */
    public record Line(
            BigDecimal points,
            @Nullable String reason,
            @Nullable String evidence) {}
}
