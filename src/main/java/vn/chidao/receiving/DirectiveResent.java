package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The issuer's office answered a return and sent the directive again. */
public record DirectiveResent(
        String directiveId, String receiptId, String unitId, String unitName, String label, String answer)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_RESENT",
                "receipt",
                receiptId,
                directiveId,
                null,
                Phrase.of("receiving.act.directive-resent", label, unitName, answer),
                null);
    }
}
