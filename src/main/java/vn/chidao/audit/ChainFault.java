package vn.chidao.audit;

/** What is wrong with the first row that does not fit. */
public enum ChainFault {
    /** A number of the sequence has no row. */
    MISSING,
    /** The row does not follow the one before it: one was replaced or slipped in. */
    BROKEN_LINK,
    /** The row's own content has been changed since it was written. */
    ALTERED,
    /** The rows end elsewhere than the chain's head says. */
    HEAD_DIFFERS
}
