package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * Asks for a report out of turn, or of a rhythm of its own.
 *
 * @param requesterUnitId a body that follows the directive up or receives its reports
 * @param cutOff the last day whose work is counted; what is done later counts in the next report
 * @param unitsDueOn by when the units contribute; {@code dueOn} is the consolidated report's day
 * @param unitIds who is asked to contribute, among the directive's addressees
 * @param receiverUnitIds one or two
 * @param asked what is wanted, in the requester's words
 */
public record OpenReportRequest(
        String directiveId,
        String requesterUnitId,
        ReportPeriod period,
        LocalDate from,
        LocalDate to,
        LocalDate cutOff,
        LocalDate unitsDueOn,
        LocalDate dueOn,
        List<String> unitIds,
        List<String> receiverUnitIds,
        String asked) {

    public OpenReportRequest {
        unitIds = unitIds.stream().distinct().toList();
        receiverUnitIds = List.copyOf(receiverUnitIds);
    }
}
