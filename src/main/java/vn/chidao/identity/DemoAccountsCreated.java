package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Accounts with a password that everybody knows have been made for the demo. */
public record DemoAccountsCreated(int count) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DEMO_ACCOUNTS_CREATED",
                "account",
                "demo",
                null,
                null,
                Phrase.of("identity.act.demo-accounts-created", count),
                null);
    }
}
