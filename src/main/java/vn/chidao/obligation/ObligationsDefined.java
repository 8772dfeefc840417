package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A draft has been split into obligations. */
public record ObligationsDefined(String directiveId, String label, int count) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATIONS_DEFINED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("obligation.act.obligations-defined", label, count),
                null);
    }
}
