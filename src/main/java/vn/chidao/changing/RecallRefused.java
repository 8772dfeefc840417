package vn.chidao.changing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The leader of the signing body does not recall the directive. */
public record RecallRefused(String directiveId, String label, String changeId, String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RECALL_REFUSED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.recall-refused", label, reason),
                null);
    }
}
