package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An account has a new password. */
public record PasswordChanged(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PASSWORD_CHANGED",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.password-changed", username),
                null);
    }
}
