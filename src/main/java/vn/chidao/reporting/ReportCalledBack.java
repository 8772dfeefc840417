package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A receiver need not look at a report any more: another one has returned it. */
public record ReportCalledBack(
        String reportId,
        String directiveId,
        String unitId,
        String unitName,
        String periodLabel,
        String receiverUnitId,
        String returnedByName,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_CALLED_BACK",
                "report",
                reportId,
                directiveId,
                receiverUnitId,
                Phrase.of("reporting.act.report-called-back", periodLabel, unitName, returnedByName, reason),
                null);
    }
}
