package vn.chidao.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password, with a limit on guessing. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** No account's name is longer; more would only fill the table of failures. */
    private static final int MAX_USERNAME_LENGTH = 100;

    private final DaoAuthenticationProvider byPassword;
    private final SignInAttempts attempts;

    PasswordSignIn(UserDetailsService accounts, PasswordEncoder passwords, SignInAttempts attempts) {
        this.byPassword = new DaoAuthenticationProvider(accounts);
        this.byPassword.setPasswordEncoder(passwords);
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        if (username.length() > MAX_USERNAME_LENGTH || username.indexOf('\0') >= 0) {
            throw new BadCredentialsException("no such account");
        }
        if (attempts.exhausted(username)) {
            throw new LockedException("too many failures");
        }
        try {
            Authentication signedIn = byPassword.authenticate(attempt);
            attempts.succeeded(username);
            return signedIn;
        } catch (BadCredentialsException e) {
            attempts.failed(username);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
