package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A correction has been written beside the text, which itself stays as it was issued. */
public record PassageCorrected(
        String directiveId, String label, String changeId, String oldWords, String newWords, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PASSAGE_CORRECTED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.passage-corrected", label, oldWords, newWords),
                textSha256);
    }
}
