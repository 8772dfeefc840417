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
        @Nullable String authority,
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
                authority == null
                        ? Phrase.of("directive.act.directive-signed", Texts.midSentence(label), signedBy())
                        : Phrase.of(
                                "directive.act.directive-signed-by-authority",
                                Texts.midSentence(label),
                                signedBy(),
                                authority),
                textSha256);
    }

    private String signedBy() {
        return signerPosition == null ? signerName : signerPosition;
    }
}
