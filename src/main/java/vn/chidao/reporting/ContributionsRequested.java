package vn.chidao.reporting;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Units have been asked to contribute to a report or a review. */
public record ContributionsRequested(
        String parentId, String directiveId, String receiverUnitId, String periodLabel, int asked, LocalDate dueOn)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CONTRIBUTIONS_REQUESTED",
                "contribution-round",
                parentId,
                directiveId,
                receiverUnitId,
                Phrase.of("reporting.act.contributions-requested", asked, periodLabel),
                null);
    }
}
