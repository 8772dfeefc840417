package vn.chidao.review;

/** How far what a review asked of an organisation has come. */
public enum FollowUpState {
    /** Not concluded yet. */
    PROPOSED,
    OPEN,
    LATE,
    /** Put right: the result has been confirmed. */
    DONE,
    /** Ended without it: released, or its directive ended. */
    ENDED,
    /** Asked by a final review: for the next cycle. */
    NEXT_CYCLE
}
