package vn.chidao.recommendation;

/** What somebody has done about a recommendation, or what has been done of itself. */
public enum StepKind {
    RAISED,
    RETURNED_TO_WRITER,
    REWORDED,
    SENT,
    PASSED_ON,
    RETURNED,
    ANSWERED,
    FOUND_ENOUGH,
    ASKED_AGAIN,
    READDRESSED,
    MEASURES_DONE,
    MEASURES_LATER,
    URGED,
    MOVED,
    CLOSED,
    WITHDRAWN;

    /** As the record of acts knows it. */
    String verb() {
        return "RECOMMENDATION_".concat(name());
    }
}
