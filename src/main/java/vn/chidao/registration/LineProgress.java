package vn.chidao.registration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Quantity;

/**
 * How far what was registered has been done.
 *
 * @param line null for work on lines that do not stand any more
 * @param choice by which a form names the line; null where there is none
 * @param done what the work comes to in the line's unit; null where none of it says so
 * @param work the work itself, by day
 */
public record LineProgress(
        @Nullable SheetLine line,
        @Nullable String choice,
        String title,
        @Nullable Quantity done,
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
     * A piece of work on the line.
     *
     * @param amount what it adds, in words; null where it adds nothing in the line's unit
     * @param countedElsewhere another organisation's row has its figure: stated, not added
     * @param href the page on which it stands
     */
    public record Work(LocalDate on, String title, @Nullable Quantity amount, boolean countedElsewhere, String href) {}

    public State state() {
        if (work.isEmpty()) {
            return State.NOTHING_YET;
        }
        return line != null
                        && done != null
                        && done.isCounted()
                        && done.counted().compareTo(line.quantity().counted()) >= 0
                ? State.REACHED
                : State.UNDER_WAY;
    }

    /** In full percent of what was registered, rounded down and at most 100; empty where nothing says how much was done. */
    public Optional<Integer> percent() {
        if (line == null || done == null || !done.isCounted()) {
            return Optional.empty();
        }
        return Optional.of(done.counted()
                .multiply(HUNDRED)
                .divide(line.quantity().counted(), 0, RoundingMode.DOWN)
                .min(HUNDRED)
                .intValue());
    }
}
