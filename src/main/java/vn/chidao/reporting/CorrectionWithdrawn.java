package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A unit has given a correction up. */
public record CorrectionWithdrawn(
        String reportId, String directiveId, String unitId, String unitName, String periodLabel, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_CORRECTION_WITHDRAWN",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.correction-withdrawn", unitName, periodLabel, reason),
                null);
    }
}
