package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A corrected version has been accepted and stands in the place of the one before it. */
public record ReportCorrected(
        String reportId, String directiveId, String unitId, String unitName, String periodLabel, int version)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_CORRECTED",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.report-corrected", unitName, periodLabel, version),
                null);
    }
}
