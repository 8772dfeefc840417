package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The obligations of an issued directive bind their organisations from now on. */
public record ObligationsInForce(String directiveId, String label, int inForce, int waiting) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATIONS_IN_FORCE",
                "directive",
                directiveId,
                directiveId,
                null,
                waiting == 0
                        ? Phrase.of("obligation.act.obligations-in-force", inForce, label)
                        : Phrase.of("obligation.act.obligations-in-force-or-waiting", inForce, label, waiting),
                null);
    }
}
