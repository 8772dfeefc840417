package vn.chidao.registration;

/** How far a change of an accepted sheet has come. What was accepted stays in force until the lead has consented. */
public enum AmendmentStatus {
    DRAFTING,
    SUBMITTED,
    APPROVED_BY_UNIT,
    IN_FORCE,
    WITHDRAWN;

    boolean isOpen() {
        return this != IN_FORCE && this != WITHDRAWN;
    }

    boolean mayBecome(AmendmentStatus next) {
        return switch (this) {
            case DRAFTING -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == APPROVED_BY_UNIT || next == DRAFTING || next == WITHDRAWN;
            case APPROVED_BY_UNIT -> next == IN_FORCE || next == DRAFTING || next == WITHDRAWN;
            case IN_FORCE, WITHDRAWN -> false;
        };
    }
}
