package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An account may look at the models in the engine's tools from now on, or no longer. */
public record DesignSwitched(String username, boolean designer) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                designer ? "DESIGN_GRANTED" : "DESIGN_REVOKED",
                "account",
                username,
                null,
                null,
                Phrase.of(designer ? "identity.act.design-granted" : "identity.act.design-revoked", username),
                null);
    }
}
