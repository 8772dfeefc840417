package vn.chidao.reporting;

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
        String late = afterConsolidation ? " (nộp sau khi tổng hợp)" : "";
        return new Facts(
                "REPORT_ACCEPTED",
                "report",
                reportId,
                directiveId,
                receiverUnitId,
                "Chấp nhận báo cáo " + periodLabel + " của " + unitName + late,
                textSha256);
    }
}
