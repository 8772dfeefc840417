package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The unit's leader wants another draft. */
public record ReportRefused(
        String reportId,
        String directiveId,
        String unitId,
        String unitName,
        String periodLabel,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_REFUSED",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.report-refused", unitName, periodLabel, reason),
                textSha256);
    }
}
