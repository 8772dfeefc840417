package vn.chidao.assessment;

/** How far the sheet of one organisation has come (DOMAIN 3.7). */
public enum ScoringStatus {
    DRAFT,
    /** Scored, and waiting for the leader of the organisation. */
    SUBMITTED,
    IN_REVIEW,
    REVISION_REQUESTED,
    ACCEPTED,
    /** The round was closed without it. */
    MISSING;

    /** Whether the organisation itself still works on it. */
    public boolean isOpen() {
        return this == DRAFT || this == REVISION_REQUESTED;
    }
}
