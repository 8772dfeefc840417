package vn.chidao.reporting;

import java.util.List;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Contributions to a report or review are complete, or their day has passed. Published once per parent; whoever owns
 * the parent goes on from here.
 *
 * @param missingUnitIds who was asked and is not accepted by now
 */
public record ContributionsClosed(
        String parentId,
        String directiveId,
        String receiverUnitId,
        String periodLabel,
        int asked,
        List<String> missingUnitIds)
        implements RecordedAct {

    public ContributionsClosed {
        missingUnitIds = List.copyOf(missingUnitIds);
    }

    @Override
    public Facts facts() {
        return new Facts(
                "CONTRIBUTIONS_CLOSED",
                "contribution-round",
                parentId,
                directiveId,
                receiverUnitId,
                Phrase.of("reporting.act.contributions-closed", periodLabel, asked - missingUnitIds.size(), asked),
                null);
    }
}
