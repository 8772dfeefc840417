package vn.chidao.cycle;

/** Where a review stands on the calendar. */
public enum CalendarState {
    AHEAD,
    RUNNING,
    LATE,
    HELD,
    /** It was opened and need not be held any more. */
    RELEASED
}
