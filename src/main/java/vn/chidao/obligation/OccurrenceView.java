package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.organization.OpenWorkTally;

/**
 * One obligation, one organisation, one period.
 *
 * @param unitId the organisation it was opened for
 * @param actingUnitId the one that does it: the same, or whoever has taken the work over
 * @param periodLabel as people say it: "năm 2018"
 * @param dueOn the day that counts, after any extension
 * @param status name of an {@link OccurrenceStatus}
 */
public record OccurrenceView(
        String id,
        String obligationId,
        String obligationCode,
        String directiveId,
        String unitId,
        String actingUnitId,
        Rhythm rhythm,
        ObligationStage stage,
        String periodKey,
        String periodLabel,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate opensOn,
        LocalDate dueOn,
        String status) {

    /** What it is for, as open work is counted. */
    public OpenWorkTally.Duty duty() {
        return new OpenWorkTally.Duty(obligationId, directiveId, obligationCode);
    }

    public boolean isOpen() {
        return OccurrenceStatus.OPEN.name().equals(status);
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
