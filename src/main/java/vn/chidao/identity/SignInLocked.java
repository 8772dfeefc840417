package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody has tried too many wrong passwords for an account that exists. */
public record SignInLocked(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SIGN_IN_LOCKED",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.sign-in-locked", username),
                null);
    }
}
