package vn.chidao.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One body a report goes to, and what it said of the draft that was sent last.
 *
 * @param unitId whom it was meant for
 * @param actingUnitId who receives it now: the same, or who has taken over from it
 * @param decidedOn the day it accepted or returned; null before
 */
@Embeddable
public record ReportReceipt(
        @Column(name = "unit_id") String unitId,
        @Column(name = "acting_unit_id") String actingUnitId,
        @Enumerated(EnumType.STRING) ReceptionStatus status,
        @Column(name = "decided_on") @Nullable LocalDate decidedOn) {

    static ReportReceipt of(String unitId) {
        return new ReportReceipt(unitId, unitId, ReceptionStatus.EXPECTED, null);
    }

    ReportReceipt become(ReceptionStatus next, @Nullable LocalDate on) {
        return new ReportReceipt(unitId, actingUnitId, next, on);
    }

    boolean isPendingOf(String receiverId) {
        return actingUnitId.equals(receiverId) && status == ReceptionStatus.PENDING;
    }

    ReportReceipt by(String successorId) {
        return new ReportReceipt(unitId, successorId, status, decidedOn);
    }
}
