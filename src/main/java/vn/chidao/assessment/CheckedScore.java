package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the following-up body makes of a sheet.
 *
 * @param lines one for each criterion, in their order
 * @param bonus points beyond the criteria; null for none
 * @param bonusNote why it is another than was asked for
 */
public record CheckedScore(
        List<Line> lines,
        @Nullable BigDecimal bonus,
        @Nullable String bonusNote) {

    public CheckedScore {
        lines = List.copyOf(lines);
    }

    /** @param note why the score is another; of a sheet that is returned, what is to be mended */
    public record Line(BigDecimal points, @Nullable String note) {}
}
