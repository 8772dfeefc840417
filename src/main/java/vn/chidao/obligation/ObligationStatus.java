package vn.chidao.obligation;

/** The life of an obligation. */
public enum ObligationStatus {
    DRAFT,
    WAITING_CONDITION,
    IN_FORCE,
    CLOSED
}
