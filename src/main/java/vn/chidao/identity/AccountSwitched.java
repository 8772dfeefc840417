package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An account has been locked, or opened again. */
public record AccountSwitched(String username, boolean enabled) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED",
                "account",
                username,
                null,
                null,
                Phrase.of(enabled ? "identity.act.account-enabled" : "identity.act.account-disabled", username),
                null);
    }
}
