package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one target of an obligation has been reached.
 *
 * @param position its place among the obligation's targets, from 0
 * @param since the first day that counts where the text sets the number for each period; null counts from the start
 * @param until the last day that counts
 * @param lines one for all together, or one for each organisation or place the number is set for
 */
public record TargetProgress(
        String obligationId,
        String obligationCode,
        int position,
        Target target,
        @Nullable LocalDate since,
        LocalDate until,
        List<Line> lines) {

    /** More lines than anybody wants to read while most of them are still empty. */
    private static final int LONG = 12;

    /** Lines worth a row: all, or of a long list those that have figures. */
    public List<Line> shown() {
        return lines.size() <= LONG
                ? lines
                : lines.stream().filter(line -> !line.figures().isEmpty()).toList();
    }

    public int hidden() {
        return lines.size() - shown().size();
    }

    public long reachedLines() {
        return lines.stream()
                .filter(line -> line.state() == TargetState.REACHED)
                .count();
    }

    /** Whether the day by which it was to be reached has gone by. */
    public boolean isPast(LocalDate today) {
        return target.by() != null && target.by().isBefore(today);
    }

    /** What a line says at a glance. */
    public enum TargetState {
        NOTHING_YET,
        SHORT,
        REACHED,
        OVER,
        /** The number is set for each place, the figures stand for several together. */
        NOT_SPLIT;

        /** What {@link Target#sideOf} says. */
        public static TargetState ofSide(int side) {
            return side == 0 ? REACHED : side < 0 ? SHORT : OVER;
        }
    }

    /**
     * @param unitId whom it is about; null for all together
     * @param reached the sum, the percentage, or how many names of the set are covered
     * @param share what is counted of {@code whole}, of a percentage
     * @param gap by how much it is short or over; zero otherwise
     * @param covered the names of the set that have figures, in the set's order
     * @param missing the names that have none
     * @param figures the rows the number is made of, by day
     */
    public record Line(
            @Nullable String unitId,
            TargetState state,
            BigDecimal reached,
            @Nullable BigDecimal share,
            @Nullable BigDecimal whole,
            BigDecimal gap,
            List<String> covered,
            List<String> missing,
            List<TargetFigure> figures) {}
}
