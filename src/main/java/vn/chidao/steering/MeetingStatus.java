package vn.chidao.steering;

/** How far a meeting has come. */
public enum MeetingStatus {
    PLANNED,
    /** Held; the chair has the minutes. */
    MINUTES_WRITTEN,
    /** Held; the chair has sent the minutes back. */
    MINUTES_RETURNED,
    CONCLUDED,
    CANCELLED;

    /** Whether the minutes are still to be written, for the first time or again. */
    boolean awaitsMinutes() {
        return this == PLANNED || this == MINUTES_RETURNED;
    }

    /** Whether it has been held: its attendance is known. */
    public boolean isHeld() {
        return this == MINUTES_WRITTEN || this == MINUTES_RETURNED || this == CONCLUDED;
    }
}
