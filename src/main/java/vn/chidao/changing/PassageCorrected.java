package vn.chidao.changing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/**
 * A correction has been written beside the text, which itself stays as it was issued. The record proves the words by
 * their hash and does not repeat them: it is read when the text may be closed.
 *
 * @param place which of the change's passages it is, from 1
 */
public record PassageCorrected(
        String directiveId, String label, String changeId, int place, String oldWords, String newWords)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PASSAGE_CORRECTED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.passage-corrected", label, String.valueOf(place)),
                Sha256.of(oldWords + "\n" + newWords));
    }
}
