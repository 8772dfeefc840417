package vn.chidao.identity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Name and password, with a limit on guessing. An unknown name and a locked account take as long as a wrong password:
 * nobody learns which names exist.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** No account's name is longer; more would only fill the table of failures. */
    private static final int MAX_USERNAME_LENGTH = 100;

    private final DaoAuthenticationProvider byPassword;
    private final SignInDirectory accounts;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;

    PasswordSignIn(
            SignInDirectory accounts,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            ApplicationEventPublisher events) {
        this.byPassword = new DaoAuthenticationProvider(accounts);
        this.byPassword.setPasswordEncoder(passwords);
        this.byPassword.setUserDetailsPasswordService(accounts);
        // The state of an account is asked for after its password, or a quick answer would tell of it.
        this.byPassword.setPreAuthenticationChecks(account -> {});
        this.byPassword.setPostAuthenticationChecks(PasswordSignIn::check);
        this.accounts = accounts;
        this.attempts = attempts;
        this.events = events;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        if (username.length() > MAX_USERNAME_LENGTH || username.indexOf('\0') >= 0) {
            throw new BadCredentialsException("no such account");
        }
        Optional<Duration> wait = attempts.begin(username, address(attempt));
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        try {
            Authentication signedIn = byPassword.authenticate(attempt);
            attempts.succeeded(username);
            return signedIn;
        } catch (BadCredentialsException e) {
            if (attempts.exhausted(username) && accounts.exists(username)) {
                events.publishEvent(new SignInLocked(username));
            }
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static void check(UserDetails account) {
        if (!account.isEnabled()) {
            throw new DisabledException("locked account");
        }
        if (!account.isAccountNonExpired()) {
            throw new CredentialsExpiredException("temporary password out of date");
        }
    }

    private static @Nullable String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }
}
