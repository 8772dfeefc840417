package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
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
                (approved ? "Duyệt nội dung " : "Trả lại nội dung ")
                        + Texts.midSentence(label)
                        + (comment == null ? "" : ": " + comment),
                textSha256);
    }
}
