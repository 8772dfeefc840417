package vn.chidao.chasing;

/** Why somebody was told of work that is not done. */
public enum ChaseKind {
    /** Whoever has it, by the ladder. */
    REMINDER,
    /** Whoever has it and his superior, by the ladder. */
    SUPERIOR,
    /** Whoever has it, by somebody who watches over it. */
    BY_HAND
}
