package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The planner has opened an occurrence. */
public record OccurrenceOpened(
        String occurrenceId,
        String obligationId,
        String directiveId,
        String code,
        String unitId,
        String unitName,
        ObligationStage stage,
        String periodLabel,
        LocalDate dueOn)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OCCURRENCE_OPENED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.occurrence-opened", code, unitName, periodLabel),
                null);
    }
}
