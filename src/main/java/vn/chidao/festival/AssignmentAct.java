package vn.chidao.festival;

/** What somebody has done about an assignment, or what has been done of itself. */
public enum AssignmentAct {
    ASSIGNED,
    CHANGED,
    WITHDRAWN,
    REPORTED,
    MOVED;

    /** As the record of acts knows it. */
    String verb() {
        return "FESTIVAL_".concat(name());
    }
}
