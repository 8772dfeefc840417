package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The document an obligation waited for has been registered. */
public record ConditionSatisfied(
        String obligationId,
        String directiveId,
        String code,
        String satisfiedByDirectiveId,
        String satisfiedByLabel,
        LocalDate on)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CONDITION_SATISFIED",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.condition-satisfied", code, satisfiedByLabel),
                null);
    }
}
