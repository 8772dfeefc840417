package vn.chidao.commendation;

/** What is done about rounds, councils, decisions and lines of the register. */
public enum CommendationAct {
    ROUND_OPENED,
    ROUND_CLOSED,
    ROUND_WITHDRAWN,
    CALL_ANSWERED,
    COUNCIL_CONVENED,
    BALLOT_CAST,
    COUNCIL_CLOSED,
    COUNCIL_ENDED,
    DECISION_PREPARED,
    DECISION_SIGNED,
    DECISION_RETURNED,
    DECISION_REVOKED,
    AWARD_ENTERED,
    AWARD_REVOKED,
    AWARD_ERASED,
    HANDED_OVER;

    /** As the record of acts knows it. */
    String verb() {
        return "COMMENDATION_".concat(name());
    }
}
