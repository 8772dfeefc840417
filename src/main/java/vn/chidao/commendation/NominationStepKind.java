package vn.chidao.commendation;

/** What has happened to a proposal. */
public enum NominationStepKind {
    WRITTEN,
    CHANGED,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    TO_COUNCIL,
    RECOMMENDED,
    NOT_RECOMMENDED,
    TO_DECISION,
    DECISION_GIVEN_BACK,
    AWARDED,
    WITHDRAWN,
    ERASED,
    MOVED;

    /** As the record of acts knows it. */
    String verb() {
        return "COMMENDATION_" + name();
    }
}
