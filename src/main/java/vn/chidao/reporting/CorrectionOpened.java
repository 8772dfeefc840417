package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A unit has begun to put an accepted report right. */
public record CorrectionOpened(
        String reportId, String directiveId, String unitId, String unitName, String periodLabel, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_CORRECTION_OPENED",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.correction-opened", unitName, periodLabel, reason),
                null);
    }
}
