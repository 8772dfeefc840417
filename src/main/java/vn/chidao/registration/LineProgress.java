package vn.chidao.registration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;

/**
 * How far what was registered has been done.
 *
 * @param line null for work on lines that do not stand any more
 * @param choice by which a form names the line; null where there is none
 * @param done what the work comes to; null where nothing says so, or things that cannot be added
 * @param work the work itself, by day
 */
public record LineProgress(
        @Nullable SheetLine line,
        @Nullable String choice,
        String title,
        @Nullable Done done,
        List<Work> work) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public LineProgress {
        work = List.copyOf(work);
    }

    /** How a registered line stands. */
    public enum State {
        NOTHING_YET,
        UNDER_WAY,
        REACHED
    }

    /**
     * What was done.
     *
     * @param sum in the unit in which nothing had to be rounded
     * @param inUnit the same in the line's unit; null where it was never counted
     */
    public record Done(Quantity sum, @Nullable BigDecimal inUnit) {

        /** Whether it is certainly no less than this: "gần 5" is not. */
        boolean reaches(BigDecimal registered) {
            return inUnit != null
                    && (sum.qualifier() == Qualifier.EXACT || sum.qualifier() == Qualifier.OVER)
                    && inUnit.compareTo(registered) >= 0;
        }
    }

    /**
     * A piece of work on the line.
     *
     * @param amounts what it says in units that fit the line
     * @param countedElsewhere another organisation's row has its figure: stated, not added
     * @param href the page on which it stands
     */
    public record Work(LocalDate on, String title, List<Quantity> amounts, boolean countedElsewhere, String href) {

        public Work {
            amounts = List.copyOf(amounts);
        }
    }

    public State state() {
        if (work.isEmpty()) {
            return State.NOTHING_YET;
        }
        return line != null && done != null && done.reaches(line.quantity().counted())
                ? State.REACHED
                : State.UNDER_WAY;
    }

    /** The page of the sheet on which the line stands; empty for work on lines that do not stand any more. */
    public Optional<String> sheetHref() {
        return Optional.ofNullable(choice).map(each -> "/registration-sheets/" + LineWork.sheetIdOf(each));
    }

    /** In full percent of what was registered, rounded down and at most 100; empty where nothing says how much was done. */
    public Optional<Integer> percent() {
        if (line == null || done == null || done.inUnit() == null) {
            return Optional.empty();
        }
        return Optional.of(done.inUnit()
                .multiply(HUNDRED)
                .divide(line.quantity().counted(), 0, RoundingMode.DOWN)
                .min(HUNDRED)
                .intValue());
    }
}
