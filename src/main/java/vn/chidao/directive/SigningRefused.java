package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The signer sent the draft back unsigned. */
public record SigningRefused(String directiveId, String label, String reason, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SIGNING_REFUSED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.signing-refused", Texts.midSentence(label), reason),
                textSha256);
    }
}
