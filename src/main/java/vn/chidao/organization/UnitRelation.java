package vn.chidao.organization;

/** How a function word of the selector language gets from the organisation it names to those it means. */
public enum UnitRelation {
    /** The organisation itself. */
    SELF,
    /** The one directly above. */
    PARENT,
    /** The nearest above that is of the kinds. */
    ANCESTOR,
    /**
     * The body that has this function for the organisation: nearest on its own line, else among the bodies of the same
     * area. Of several kinds the first that there is, in the order they are named.
     */
    COUNTERPART,
    /** Those directly below. */
    CHILDREN,
    /** Those directly below on the same level: a district Front's own unions, not those of its communes. */
    CHILDREN_OF_LEVEL,
    /** All below, however deep. */
    DESCENDANTS
}
