package vn.chidao.reporting;

import java.util.Set;

/** How far a report has come. Refused by its own leader or returned by the receiver, it is asked for again. */
public enum ReportStatus {
    REQUESTED,
    DRAFT,
    APPROVED_BY_UNIT,
    SENT,
    ACCEPTED,
    /** Nobody wants it any more: the request, the correction or the work it reports on has ended. */
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
