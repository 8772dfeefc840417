package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A report that was asked for is not wanted any more. */
public record ReportRequestWithdrawn(
        String requestId, String directiveId, String requesterUnitId, String periodLabel, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_REQUEST_WITHDRAWN",
                "report-request",
                requestId,
                directiveId,
                requesterUnitId,
                Phrase.of("reporting.act.report-request-withdrawn", periodLabel, reason),
                null);
    }
}
