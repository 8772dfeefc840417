package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A body has asked for a report out of turn. */
public record ReportRequested(
        String requestId, String directiveId, String requesterUnitId, String periodLabel, int asked)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_REQUESTED",
                "report-request",
                requestId,
                directiveId,
                requesterUnitId,
                Phrase.of("reporting.act.report-requested", periodLabel, asked),
                null);
    }
}
