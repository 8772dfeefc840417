package vn.chidao.household;

/** What was last done to a household's row, for whoever comes second. */
public enum HouseholdChange {
    ADDED,
    MENDED,
    STATUS_CHANGED,
    HELPER_NAMED,
    HELPER_RELEASED,
    ERASED,
    HANDED_OVER
}
