package vn.chidao.changing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The leader does not confirm that the issuer elsewhere has ended the document. */
public record ForeignChangeDismissed(String directiveId, String label, String changeId, ChangeKind kind, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "FOREIGN_CHANGE_DISMISSED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("changing.act.foreign-dismissed." + kind, label, reason),
                null);
    }
}
