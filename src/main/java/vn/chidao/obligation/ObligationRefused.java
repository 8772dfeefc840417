package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The organisation asks not to do it. */
public record ObligationRefused(String occurrenceId, String directiveId, String subject, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATION_REFUSED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligation-refused", subject, reason),
                null);
    }
}
