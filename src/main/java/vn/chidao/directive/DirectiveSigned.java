package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The directive was signed. */
public record DirectiveSigned(
        String directiveId,
        String label,
        SignatureCapacity capacity,
        @Nullable String signerPosition,
        String signerName,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_SIGNED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of(
                        "directive.act.directive-signed",
                        Texts.midSentence(label),
                        signerPosition == null ? signerName : signerPosition),
                textSha256);
    }
}
