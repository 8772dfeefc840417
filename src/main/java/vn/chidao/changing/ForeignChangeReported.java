package vn.chidao.changing;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody has written down that the issuer elsewhere has ended a document; his leader has still to confirm. */
public record ForeignChangeReported(
        String directiveId,
        String label,
        String changeId,
        ChangeKind kind,
        @Nullable String byDocument,
        String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "FOREIGN_CHANGE_REPORTED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.foreign-reported." + kind, label, reason, String.valueOf(byDocument)),
                null);
    }
}
