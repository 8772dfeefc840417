package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** What one cycle left unfinished goes on under an obligation of the next. */
public record ObligationHandedOn(
        String obligationId,
        String directiveId,
        String code,
        String nextObligationId,
        String nextCode,
        String nextLabel)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATION_HANDED_ON",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligation-handed-on", code, nextCode, nextLabel),
                null);
    }
}
