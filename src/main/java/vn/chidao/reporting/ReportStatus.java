package vn.chidao.reporting;

import java.util.Set;

/** How far a report has come. Refused by its own leader or returned by the receiver, it is asked for again. */
public enum ReportStatus {
    REQUESTED,
    DRAFT,
    APPROVED_BY_UNIT,
    SENT,
    ACCEPTED,
    /** Whoever asked for it does not want it any more. */
    WITHDRAWN;

    boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case REQUESTED -> Set.of(DRAFT, WITHDRAWN).contains(next);
            case DRAFT -> Set.of(APPROVED_BY_UNIT, REQUESTED, WITHDRAWN).contains(next);
            case APPROVED_BY_UNIT -> next == SENT;
            case SENT -> Set.of(ACCEPTED, REQUESTED, WITHDRAWN).contains(next);
            case ACCEPTED, WITHDRAWN -> false;
        };
    }
}
