package vn.chidao.calendar;

/** How sure a day of the calendar is. */
public enum DayStanding {
    /** Announced, and delivered with the product. */
    ANNOUNCED,
    /** Entered by an administrator from an announcement or an order. */
    ENTERED,
    /** Computed from the law; the yearly announcement may still decide otherwise. */
    EXPECTED
}
