package vn.chidao.commendation;

/** How far a decision has come. */
public enum DecisionStatus {
    PREPARED,
    SIGNED,
    RETURNED,
    REVOKED
}
