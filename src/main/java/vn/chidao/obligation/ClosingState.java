package vn.chidao.obligation;

/** How an obligation ended, as it follows from recorded acts. */
public enum ClosingState {
    DONE,
    PARTLY,
    NOT_DONE
}
