package vn.chidao.commendation;

import java.util.EnumSet;
import java.util.Set;

/** How far a proposal has come. What the council did not recommend stays so. */
public enum NominationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    IN_COUNCIL,
    RECOMMENDED,
    NOT_RECOMMENDED,
    IN_DECISION,
    AWARDED,
    WITHDRAWN;

    /** Whether it still is before somebody. */
    public boolean isOpen() {
        return this != NOT_RECOMMENDED && this != AWARDED && this != WITHDRAWN;
    }

    /** Whether whoever proposes may change it. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    boolean mayBecome(NominationStatus next) {
        Set<NominationStatus> after = switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(ACCEPTED, RETURNED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(IN_COUNCIL, IN_DECISION, WITHDRAWN);
            case IN_COUNCIL -> EnumSet.of(RECOMMENDED, NOT_RECOMMENDED);
            case RECOMMENDED -> EnumSet.of(IN_DECISION, WITHDRAWN);
            case IN_DECISION -> EnumSet.of(AWARDED, RECOMMENDED, ACCEPTED);
            case NOT_RECOMMENDED, AWARDED, WITHDRAWN -> EnumSet.noneOf(NominationStatus.class);
        };
        return after.contains(next);
    }
}
