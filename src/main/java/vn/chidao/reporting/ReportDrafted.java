package vn.chidao.reporting;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A unit's officer has put a draft report before the leader. */
public record ReportDrafted(
        String reportId, String directiveId, String unitId, String unitName, String periodLabel, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REPORT_DRAFTED",
                "report",
                reportId,
                directiveId,
                unitId,
                Phrase.of("reporting.act.report-drafted", unitName, periodLabel),
                textSha256);
    }
}
