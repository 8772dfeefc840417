package vn.chidao.receiving;

/** Whether a cell has made a directive known. */
public enum CellStatus {
    ASKED,
    CONFIRMED,
    /** The directive was recalled or replaced first. */
    ENDED
}
