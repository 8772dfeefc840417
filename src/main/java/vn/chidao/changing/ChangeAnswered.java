package vn.chidao.changing;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A receiver has carried a change out, or does not agree to it. */
public record ChangeAnswered(
        String directiveId,
        String label,
        String changeId,
        ChangeKind kind,
        @Nullable String receiptId,
        String unitId,
        String unitName,
        ChangeReply reply,
        @Nullable String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CHANGE_ANSWERED",
                "directive",
                directiveId,
                directiveId,
                null,
                reply == ChangeReply.ACCEPTED
                        ? Phrase.of("changing.act.change-accepted." + kind, unitName, label)
                                .withRemark(reason)
                        : Phrase.of("changing.act.change-refused." + kind, unitName, label, String.valueOf(reason)),
                null);
    }
}
