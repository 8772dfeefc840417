package vn.chidao.changing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A document that should have changed this one was issued too late for it. */
public record ChangeWithoutEffect(String directiveId, String label, String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CHANGE_WITHOUT_EFFECT",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.change-without-effect", label, reason),
                null);
    }
}
