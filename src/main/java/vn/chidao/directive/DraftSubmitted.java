package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The drafter sent the draft into its reviews. */
public record DraftSubmitted(String directiveId, String label, String subject, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DRAFT_SUBMITTED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.draft-submitted", Texts.midSentence(label), subject),
                textSha256);
    }
}
