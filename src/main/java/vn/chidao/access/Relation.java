package vn.chidao.access;

/** How the organisation somebody works in stands to the one a thing belongs to. The nearest one counts. */
public enum Relation {
    OWN,
    /** His stands above it, however high. */
    ABOVE,
    /** His stands below it, however deep. */
    BELOW,
    /** Both stand directly below the same one. */
    SIBLING,
    STRANGER
}
