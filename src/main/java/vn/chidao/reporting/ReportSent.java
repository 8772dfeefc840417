package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The unit's leader has approved the report; it is with the receiver. */
public record ReportSent(
        String reportId, String directiveId, String unitId, String unitName, String periodLabel, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_SENT",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.report-sent", unitName, periodLabel),
                textSha256);
    }
}
