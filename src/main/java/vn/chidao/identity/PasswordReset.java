package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator has handed out a temporary password. */
public record PasswordReset(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PASSWORD_RESET",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.password-reset", username),
                null);
    }
}
