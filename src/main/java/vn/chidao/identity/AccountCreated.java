package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody may sign in from now on. */
public record AccountCreated(String username, boolean administrator) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ACCOUNT_CREATED",
                "account",
                username,
                null,
                null,
                Phrase.of(
                        administrator ? "identity.act.administrator-created" : "identity.act.account-created",
                        username),
                null);
    }
}
