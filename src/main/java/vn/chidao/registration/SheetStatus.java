package vn.chidao.registration;

import java.util.Set;

/** How far a sheet has come, and from where it may go on. A return leads back to where the next hand has to act. */
public enum SheetStatus {
    OPEN,
    SUBMITTED,
    APPROVED_BY_UNIT,
    AGREED,
    ACCEPTED;

    boolean mayBecome(SheetStatus next) {
        return switch (this) {
            case OPEN -> next == SUBMITTED;
            case SUBMITTED -> Set.of(APPROVED_BY_UNIT, OPEN).contains(next);
            case APPROVED_BY_UNIT -> Set.of(AGREED, OPEN).contains(next);
            case AGREED -> Set.of(ACCEPTED, APPROVED_BY_UNIT).contains(next);
            case ACCEPTED -> false;
        };
    }

    /** Whether the lines are a claim the organisation stands by, so that others may overlap with it. */
    boolean isClaim() {
        return this != OPEN;
    }
}
