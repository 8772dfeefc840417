package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A conclusion has bound an organisation under a directive that is in force already. */
public record ObligationArisen(String obligationId, String directiveId, String code, String leadText, String text)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATION_ARISEN",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligation-arisen", code, leadText, text),
                null);
    }
}
