package vn.chidao.changing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody of the issuer's office has asked to recall a directive. */
public record RecallProposed(String directiveId, String label, String changeId, String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RECALL_PROPOSED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.recall-proposed", label, reason),
                null);
    }
}
