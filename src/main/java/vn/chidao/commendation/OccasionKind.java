package vn.chidao.commendation;

/** On which occasion proposals are asked for. */
public enum OccasionKind {
    AT_REVIEW,
    FESTIVAL,
    PROMPT,
    OTHER
}
