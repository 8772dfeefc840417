package vn.chidao.coordination;

/** What a party has said about a version of a programme. */
public enum DecisionKind {
    /** In the consultation: agrees. */
    AGREEMENT,
    /** In the consultation: wants something else. */
    PROPOSAL,
    /** Signs. */
    CONSENT,
    /** Does not sign, with a reason. */
    REFUSAL
}
