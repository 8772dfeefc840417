package vn.chidao.reporting;

import java.util.Set;

/** How far a report has come. Refused by its own leader or returned by the receiver, it is asked for again. */
public enum ReportStatus {
    REQUESTED,
    DRAFT,
    APPROVED_BY_UNIT,
    SENT,
    ACCEPTED;

    boolean mayBecome(ReportStatus next) {
        return switch (this) {
            case REQUESTED -> next == DRAFT;
            case DRAFT -> Set.of(APPROVED_BY_UNIT, REQUESTED).contains(next);
            case APPROVED_BY_UNIT -> next == SENT;
            case SENT -> Set.of(ACCEPTED, REQUESTED).contains(next);
            case ACCEPTED -> false;
        };
    }
}
