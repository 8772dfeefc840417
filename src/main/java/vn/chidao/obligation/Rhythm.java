package vn.chidao.obligation;

import java.util.EnumSet;
import java.util.Set;

/** How often an obligation falls due, in the directive's words or by the following-up body's decision. */
public enum Rhythm {
    ONCE("một lần"),
    MONTH("hằng tháng"),
    QUARTER("hằng quý"),
    HALF_YEAR("6 tháng một lần"),
    YEAR("hằng năm"),
    THREE_YEARS("3 năm một lần"),
    FIVE_YEARS("5 năm một lần"),
    TERM("theo nhiệm kỳ"),
    /** The same day each year, such as 18/11, not shifted to a working day. */
    DAY_EACH_YEAR("vào một ngày hằng năm"),
    WITHIN_PHASE("trong giai đoạn"),
    /** Kịp thời: when there is occasion. */
    ON_OCCASION("kịp thời"),
    /** Thường xuyên. */
    CONTINUOUS("thường xuyên"),
    /** Theo quy định. */
    AS_PRESCRIBED("theo quy định"),
    /** Định kỳ, without saying how often. */
    PERIODIC_UNSTATED("định kỳ"),
    NONE("không nêu thời gian");

    private static final Set<Rhythm> UNSTATED = EnumSet.of(AS_PRESCRIBED, PERIODIC_UNSTATED, NONE);
    private static final Set<Rhythm> WITHOUT_DATES =
            EnumSet.of(ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE);

    private final String words;

    Rhythm(String words) {
        this.words = words;
    }

    /** As the act log and documents say it. */
    String inWords() {
        return words;
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
