package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The chief of office passed the form on or returned the draft. */
public record FormatReviewed(
        String directiveId,
        String label,
        boolean approved,
        @Nullable String comment,
        String textSha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "FORMAT_REVIEWED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of(
                                approved ? "directive.act.format-approved" : "directive.act.format-returned",
                                Texts.midSentence(label))
                        .withRemark(comment),
                textSha256);
    }
}
