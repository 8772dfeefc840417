package vn.chidao.directive;

/** How deep a directive must be made known. */
public enum DisseminationDepth {
    /** By each receiver in its own body. */
    RECEIVERS,
    /** "Phổ biến đến chi bộ": in each cell of each receiving organisation of the Party. */
    CELLS
}
