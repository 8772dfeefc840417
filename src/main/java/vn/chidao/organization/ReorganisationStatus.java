package vn.chidao.organization;

import java.util.Set;

/** Where a reorganisation stands; each status knows what may follow. */
public enum ReorganisationStatus {
    DRAFT,
    APPRAISAL,
    APPROVAL,
    APPROVED,
    UNDER_WAY,
    DONE,
    WITHDRAWN;

    /** Statuses that may follow this one; a return leads back to the draft. */
    public Set<ReorganisationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(APPRAISAL, WITHDRAWN);
            case APPRAISAL -> Set.of(APPROVAL, DRAFT);
            case APPROVAL -> Set.of(APPROVED, DRAFT);
            case APPROVED -> Set.of(UNDER_WAY, DONE);
            case UNDER_WAY -> Set.of(UNDER_WAY, DONE);
            case DONE, WITHDRAWN -> Set.of();
        };
    }

    public boolean mayBecome(ReorganisationStatus other) {
        return next().contains(other);
    }
}
