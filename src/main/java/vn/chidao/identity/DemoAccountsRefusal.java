package vn.chidao.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.shared.StartRefused;

/** Production does not start on a database in which somebody can sign in with the demo's password. */
@Component
@Profile("prod")
class DemoAccountsRefusal implements SmartInitializingSingleton {

    private final AccountTable accounts;

    DemoAccountsRefusal(AccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.anyDemo()) {
            throw new StartRefused(
                    "This database holds demo accounts, whose password is public; profile prod does not start with it.",
                    "Use a database of its own for production.");
        }
    }
}
