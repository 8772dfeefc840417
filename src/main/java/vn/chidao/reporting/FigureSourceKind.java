package vn.chidao.reporting;

/** Where a figure comes from: an accepted contribution, a confirmed result of an obligation, or a record. */
public enum FigureSourceKind {
    REPORT,
    RESULT,
    RECORD
}
