package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The head of the drafting unit passed the content on or returned the draft. */
public record ContentReviewed(
        String directiveId,
        String label,
        boolean approved,
        @Nullable String comment,
        String textSha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CONTENT_REVIEWED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of(
                                approved ? "directive.act.content-approved" : "directive.act.content-returned",
                                Texts.midSentence(label))
                        .withRemark(comment),
                textSha256);
    }
}
