package vn.chidao.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.ContentArea;

/**
 * What the yearly reports of one body say, year beside year.
 *
 * @param unitName who made them
 * @param years oldest first
 * @param lines one for each content, indicator and unit of counting, in the order in which the reports name them
 */
public record YearlyFigures(String unitName, List<Year> years, List<Line> lines) {

    public YearlyFigures {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * @param reportId the report on it; of several that are added up, the first
     * @param predecessors the names of those whose reports are added up in it, where others have been taken over since
     */
    public record Year(String label, String reportId, List<String> predecessors) {

        public Year {
            predecessors = List.copyOf(predecessors);
        }
    }

    /** @param cells one for each year; null where that year's report says nothing of it */
    public record Line(ContentArea content, String indicator, String unit, List<@Nullable Cell> cells) {

        private static final int TALLEST = 100;

        /** By how much the last year differs from the one before; null where one of them has no number. */
        public @Nullable BigDecimal change() {
            if (cells.size() < 2) {
                return null;
            }
            BigDecimal last = valueOf(cells.get(cells.size() - 1));
            BigDecimal before = valueOf(cells.get(cells.size() - 2));
            return last == null || before == null ? null : last.subtract(before).stripTrailingZeros();
        }

        /** How tall each year stands beside the others, from 0 to 100; 0 where it has no number. */
        public List<Integer> heights() {
            BigDecimal most = BigDecimal.ZERO;
            for (Cell cell : cells) {
                BigDecimal value = valueOf(cell);
                most = value == null ? most : most.max(value);
            }
            List<Integer> heights = new ArrayList<>();
            for (Cell cell : cells) {
                BigDecimal value = valueOf(cell);
                heights.add(
                        value == null || most.signum() == 0
                                ? 0
                                : value.multiply(BigDecimal.valueOf(TALLEST))
                                        .divideToIntegralValue(most)
                                        .intValue());
            }
            return heights;
        }

        private static @Nullable BigDecimal valueOf(@Nullable Cell cell) {
            return cell == null ? null : cell.counted().value();
        }
    }

    /**
     * @param href of the figure with what it was added up from, relative to the product's address; of a figure of several
     *     reports, of these the first
     */
    public record Cell(IndicatorFigure counted, String reportId, String href) {}
}
