package vn.chidao.obligation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.chidao.shared.Phrase;

/** How often an obligation falls due, in the directive's words or by the following-up body's decision. */
public enum Rhythm {
    ONCE,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    THREE_YEARS,
    FIVE_YEARS,
    TERM,
    /** The same day each year, such as 18/11, not shifted to a working day. */
    DAY_EACH_YEAR,
    WITHIN_PHASE,
    /** Kịp thời: when there is occasion. */
    ON_OCCASION,
    /** Thường xuyên. */
    CONTINUOUS,
    /** Theo quy định. */
    AS_PRESCRIBED,
    /** Định kỳ, without saying how often. */
    PERIODIC_UNSTATED,
    NONE;

    private static final Set<Rhythm> UNSTATED = EnumSet.of(AS_PRESCRIBED, PERIODIC_UNSTATED, NONE);
    private static final Set<Rhythm> WITHOUT_DATES =
            EnumSet.of(ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE);

    /** As a sentence says it. */
    Phrase inWords() {
        return Phrase.of("obligation.rhythm." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whether a review by it looks back on a whole cycle and ends it. */
    public boolean endsCycle() {
        return this == FIVE_YEARS || this == TERM;
    }

    /** Whether a planner can compute due dates from it. */
    public boolean isScheduled() {
        return !WITHOUT_DATES.contains(this);
    }

    /** Whether somebody has to decide a real rhythm before work can be planned. */
    public boolean needsDecision() {
        return UNSTATED.contains(this);
    }
}
