package vn.chidao.registration;

/** How far an annex of a year has come. */
public enum AnnexStatus {
    /** Before the body that accepts it. */
    SENT,
    ACCEPTED,
    /** Not accepted; another is to be drawn up. */
    RETURNED,
    WITHDRAWN
}
