package vn.chidao.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for a report as people read it.
 *
 * @param id of the request and of its report
 * @param reportStatus how far the report has come
 * @param asked how many units were to contribute, {@code accepted} how many of them have
 */
public record ReportRequestView(
        String id,
        String directiveId,
        String actingUnitId,
        String requesterName,
        ReportPeriod period,
        String periodLabel,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        LocalDate unitsDueOn,
        LocalDate dueOn,
        String askedFor,
        LocalDate requestedOn,
        String requestedBy,
        RequestStatus status,
        @Nullable String withdrawnFor,
        ReportStatus reportStatus,
        int asked,
        int accepted) {

    public boolean isLate(LocalDate today) {
        return status == RequestStatus.OPEN && reportStatus != ReportStatus.ACCEPTED && dueOn.isBefore(today);
    }
}
