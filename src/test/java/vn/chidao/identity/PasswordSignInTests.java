package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What takes time at sign-in is one comparison of passwords; each kind of refusal has to make exactly one. */
class PasswordSignInTests {

    private final CountingEncoder passwords = new CountingEncoder();
    private final SignInDirectory accounts = mock();
    private final SignInAttempts attempts = mock();
    private final ApplicationEventPublisher events = mock();
    private final PasswordSignIn signIn = new PasswordSignIn(accounts, passwords, attempts, events);

    @BeforeEach
    void threeSortsOfName() {
        when(attempts.begin(any(), any())).thenReturn(Optional.empty());
        when(accounts.loadUserByUsername("unknown")).thenThrow(new UsernameNotFoundException("no such account"));
        account("open", false);
        account("locked", true);
        when(accounts.exists("open")).thenReturn(true);
        passwords.comparisons = 0;
    }

    @Test
    void unknownNamesAndLockedAccountsTakeAsLongAsAWrongPassword() {
        assertRefused(BadCredentialsException.class, "unknown", "wrong");
        assertRefused(BadCredentialsException.class, "open", "wrong");
        assertRefused(BadCredentialsException.class, "locked", "wrong");
        assertRefused(DisabledException.class, "locked", "right");
    }

    @Test
    void comparesNothingOnceThereHaveBeenTooManyAttempts() {
        when(attempts.begin("open", null)).thenReturn(Optional.of(Duration.ofSeconds(61)));

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempt("open", "right"))
                .satisfies(refused -> assertThat(refused.minutes()).isEqualTo(2));
        assertThat(passwords.comparisons).isZero();
    }

    @Test
    void recordsTheLastAttemptOfAnAccountThatExists() {
        when(attempts.exhausted(any())).thenReturn(true);

        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt("unknown", "wrong"));
        verify(events, never()).publishEvent(any());

        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt("open", "wrong"));
        verify(events).publishEvent(new SignInLocked("open"));
    }

    private void assertRefused(Class<? extends AuthenticationException> with, String username, String password) {
        passwords.comparisons = 0;
        assertThatExceptionOfType(with).isThrownBy(() -> attempt(username, password));
        assertThat(passwords.comparisons).as(username).isEqualTo(1);
    }

    private void attempt(String username, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private void account(String username, boolean locked) {
        when(accounts.loadUserByUsername(username))
                .thenReturn(User.withUsername(username)
                        .password(passwords.encode("right"))
                        .roles("OFFICER")
                        .disabled(locked)
                        .build());
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        private int comparisons;

        @Override
        public String encode(CharSequence password) {
            return bcrypt.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            comparisons++;
            return bcrypt.matches(password, hash);
        }
    }
}
