package vn.chidao.directive;

/** How a document came to us: issued here, received as itself or as a copy, or known by somebody's report of it. */
public enum Origin {
    NATIVE,
    RECEIVED,
    /** A paper's or web page's rendering: never the document itself, so it never takes the document's number. */
    IMPORTED_RENDERING
}
