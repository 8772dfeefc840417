package vn.chidao.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import vn.chidao.shared.BusinessClock;

/**
 * Accounts as sign-in sees them. {@code ROLE_OFFICER} goes with any position held today, {@code ROLE_ADMIN} with the
 * account; both are asked for again at each request. Credentials are expired where a temporary password must be
 * replaced before anything else, the account where that password's time is over.
 */
@Service
class SignInDirectory implements UserDetailsService, UserDetailsPasswordService {

    private final AccountTable accounts;
    private final WorkingPositions working;
    private final BusinessClock clock;

    SignInDirectory(AccountTable accounts, WorkingPositions working, BusinessClock clock) {
        this.accounts = accounts;
        this.working = working;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        AccountTable.Row account =
                accounts.find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        List<GrantedAuthority> authorities = new ArrayList<>();
        if (!working.ownOf(account.personId()).isEmpty()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_OFFICER"));
        }
        if (account.administrator()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
        }
        return User.withUsername(account.username())
                .password(account.passwordHash())
                .authorities(authorities)
                .disabled(!account.enabled())
                .credentialsExpired(account.temporaryUntil() != null)
                .accountExpired(account.temporaryUntil() != null
                        && account.temporaryUntil().isBefore(clock.realInstant()))
                .build();
    }

    /** The same password in the present form; nothing about the account changes. */
    @Override
    public UserDetails updatePassword(UserDetails account, String newHash) {
        accounts.renewHash(account.getUsername(), newHash);
        return loadUserByUsername(account.getUsername());
    }

    boolean exists(String username) {
        return accounts.find(username).isPresent();
    }
}
