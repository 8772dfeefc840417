package vn.chidao.calendar;

/** What a day of the calendar is. */
public enum DayKind {
    HOLIDAY,
    /** Worked, usually a Saturday, for a bridging day that was given off. */
    MAKE_UP_WORKDAY,
    /** What its weekday says, against what was expected of it. */
    ORDINARY
}
