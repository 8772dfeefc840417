package vn.chidao.steering;

/** What has been done about a meeting of a steering committee. */
public enum MeetingAct {
    PLANNED,
    CHANGED,
    POSTPONED,
    CANCELLED,
    PREPARED,
    WRITTEN,
    RETURNED,
    CONCLUDED;

    /** As the record of acts knows it. */
    String verb() {
        return "STEERING_MEETING_".concat(name());
    }
}
