package vn.chidao.household;

/**
 * Why a household's personal data were erased. A choice and not a text: it stands in the act log, from which nothing can
 * be erased, and a text might name somebody.
 */
public enum ErasureReason {
    ON_REQUEST,
    NO_LONGER_NEEDED,
    MOVED_AWAY,
    /** There never was such a household: it is counted in no figure any more, not even in past ones. */
    ENTERED_IN_ERROR
}
