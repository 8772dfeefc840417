package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An obligation ends with the cycle, in a state that follows from acts. */
public record ObligationClosed(String obligationId, String directiveId, String code, ClosingState state, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATION_CLOSED",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligation-closed", code, reason),
                null);
    }
}
