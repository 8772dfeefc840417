package vn.chidao.obligation;

import java.time.LocalDate;

/**
 * One obligation, one organisation, one period.
 *
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
        Rhythm rhythm,
        ObligationStage stage,
        String periodKey,
        String periodLabel,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate opensOn,
        LocalDate dueOn,
        String status) {

    public boolean isOpen() {
        return OccurrenceStatus.OPEN.name().equals(status);
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
