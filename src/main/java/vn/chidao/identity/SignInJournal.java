package vn.chidao.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessClock;

/**
 * Notes who signs in and who fails to, in the technical log; the account keeps its latest sign-in. The act log is for
 * what is done to accounts: coming to work each morning is no act, and nobody's colleagues need to read it.
 */
@Component
class SignInJournal {

    private static final Logger LOG = LoggerFactory.getLogger("vn.chidao.sign-in");

    private final AccountTable accounts;
    private final BusinessClock clock;

    SignInJournal(AccountTable accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        String username = event.getAuthentication().getName();
        accounts.signedIn(username, clock.realInstant());
        LOG.info("Signed in: {}", username);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        // A name may be anything, even a password typed into the wrong field: only its digest is noted.
        LOG.info(
                "Sign-in refused ({}): name {}",
                event.getException().getClass().getSimpleName(),
                SignedInSessions.sealed(event.getAuthentication().getName()).substring(0, 12));
    }
}
