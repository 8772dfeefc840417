package vn.chidao.obligation;

/** How an obligation ended, as it follows from recorded acts. */
public enum ClosingState {
    DONE,
    PARTLY,
    NOT_DONE,
    /** No longer asked for: its directive was recalled, replaced or amended. */
    LIFTED
}
