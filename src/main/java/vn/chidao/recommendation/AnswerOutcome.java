package vn.chidao.recommendation;

/** What has become of a recommendation. */
public enum AnswerOutcome {
    ACCEPTED,
    PARTLY,
    REJECTED_WITH_REASON,
    NO_ANSWER
}
