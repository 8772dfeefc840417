package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The organisation takes the work on. */
public record ObligationAccepted(String occurrenceId, String directiveId, String subject) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATION_ACCEPTED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligation-accepted", subject),
                null);
    }
}
