package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The receiver wants the report completed. */
public record ReportReturned(
        String reportId,
        String directiveId,
        String unitId,
        String unitName,
        String periodLabel,
        String receiverUnitId,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_RETURNED",
                "report",
                reportId,
                directiveId,
                receiverUnitId,
                Phrase.of("reporting.act.report-returned", periodLabel, unitName, reason),
                textSha256);
    }
}
