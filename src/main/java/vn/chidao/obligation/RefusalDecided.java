package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body has decided on a refusal. */
public record RefusalDecided(String occurrenceId, String directiveId, String subject, boolean released, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REFUSAL_DECIDED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of(
                        released ? "obligation.act.refusal-granted" : "obligation.act.refusal-denied", subject, reason),
                null);
    }
}
