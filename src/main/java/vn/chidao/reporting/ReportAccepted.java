package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The receiver has accepted the report.
 *
 * @param afterConsolidation it came after the contributions had been added up
 */
public record ReportAccepted(
        String reportId,
        String directiveId,
        String unitId,
        String unitName,
        String periodLabel,
        String receiverUnitId,
        boolean afterConsolidation,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_ACCEPTED",
                "report",
                reportId,
                directiveId,
                receiverUnitId,
                Phrase.of(
                        afterConsolidation ? "reporting.act.report-accepted-late" : "reporting.act.report-accepted",
                        periodLabel,
                        unitName),
                textSha256);
    }
}
