package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The drafter took the draft back for good. */
public record DraftWithdrawn(
        String directiveId, String label, @Nullable String note) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DRAFT_WITHDRAWN",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.draft-withdrawn", Texts.midSentence(label))
                        .withRemark(note),
                null);
    }
}
