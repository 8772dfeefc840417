package vn.chidao.document;

/** How long a series runs before its numbers start at 01 again. */
public enum NumberSpan {
    TERM,
    YEAR
}
