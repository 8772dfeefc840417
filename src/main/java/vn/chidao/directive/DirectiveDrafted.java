package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A draft was laid down. */
public record DirectiveDrafted(
        String directiveId, String label, String subject, String draftingUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_DRAFTED",
                "directive",
                directiveId,
                directiveId,
                draftingUnitId,
                Phrase.of("directive.act.directive-drafted", Texts.midSentence(label), subject),
                textSha256);
    }
}
