package vn.chidao.obligation;

/** How an obligation ended, as it follows from recorded acts. */
public enum ClosingState {
    DONE,
    PARTLY,
    NOT_DONE,
    /** Not finished, and the work goes on under an obligation of the next cycle that is in force. */
    HANDED_ON,
    /** No longer asked for: its directive was recalled, replaced or amended. */
    LIFTED
}
