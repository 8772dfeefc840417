package vn.chidao.steering;

/** How far what a meeting asked has come, by the acts of whoever was asked. */
public enum ConclusionState {
    /** Not confirmed by the chair yet. */
    PROPOSED,
    OPEN,
    LATE,
    DONE,
    /** Ended without it: released, or its directive ended. */
    ENDED,
    /** Nobody was left who could be bound. */
    UNBOUND
}
