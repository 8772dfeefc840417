package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A returned draft got a new wording and went back to review. */
public record DraftRevised(
        String directiveId,
        String label,
        int revision,
        @Nullable String note,
        String textSha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DRAFT_REVISED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.draft-revised", Texts.midSentence(label), revision)
                        .withRemark(note),
                textSha256);
    }
}
