package vn.chidao.changing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A directive has been recalled, replaced, amended or corrected; what rests on it follows in the same transaction.
 *
 * @param byDirectiveId the document by which it is done, where we have it
 * @param byDocument number and day of that document, where there is one
 */
public record DirectiveChanged(
        String directiveId,
        String label,
        String changeId,
        ChangeKind kind,
        String reason,
        @Nullable String byDirectiveId,
        @Nullable String byDocument,
        LocalDate effectiveOn,
        String textSha256)
        implements RecordedAct {

    /** Why work on it ends, as people read it: "văn bản đã thu hồi: …". */
    public Phrase endingReason() {
        return byDocument == null
                ? Phrase.of("changing.change.ended." + kind, reason)
                : Phrase.of("changing.change.ended-by." + kind, byDocument, reason);
    }

    @Override
    public Facts facts() {
        return new Facts(
                kind.verb(),
                "directive",
                directiveId,
                directiveId,
                null,
                byDocument == null
                        ? Phrase.of("changing.act.change." + kind, label, reason)
                        : Phrase.of("changing.act.change-by." + kind, label, reason, byDocument),
                textSha256);
    }
}
