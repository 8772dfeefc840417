package vn.chidao.receiving;

/** How far a piece of work has come that a leader's direction assigned. */
public enum DirectionTaskStatus {
    ASSIGNED,
    ACCEPTED,
    /** Done; of what is for information only: read. */
    DONE,
    /** The directive was recalled or replaced first. */
    ENDED;

    public boolean isOpen() {
        return this == ASSIGNED || this == ACCEPTED;
    }
}
