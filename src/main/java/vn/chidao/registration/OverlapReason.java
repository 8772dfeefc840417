package vn.chidao.registration;

/** Why two claims are thought to be the same. */
public enum OverlapReason {
    SAME_TITLE,
    SAME_CONTENT_AND_AREA
}
