package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
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
                "Ký ban hành " + Texts.midSentence(label) + ": "
                        + (signerPosition == null ? signerName : signerPosition)
                        + (authority == null ? "" : ", thừa ủy quyền theo giấy ủy quyền " + authority),
                textSha256);
    }
}
