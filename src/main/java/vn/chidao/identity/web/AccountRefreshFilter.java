package vn.chidao.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the account and its rights again at each request: rights end with the post, and who has been locked out is
 * signed out now and not when the session ends. Who has been given a password by an administrator gets no further than
 * to the page on which he chooses one of his own.
 */
class AccountRefreshFilter extends OncePerRequestFilter {

    private final UserDetailsService accounts;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    AccountRefreshFilter(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.ASSETS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null) {
            Optional<UserDetails> now = enabledAccount(before.getName());
            if (now.isEmpty()) {
                signOut.logout(request, response, before);
            } else if (!now.get().getAuthorities().containsAll(before.getAuthorities())
                    || !before.getAuthorities().containsAll(now.get().getAuthorities())) {
                // For this request only; the session keeps what was true at sign-in and is corrected each time.
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        now.get(), null, now.get().getAuthorities()));
                SecurityContextHolder.setContext(context);
            }
            if (now.isPresent() && !now.get().isCredentialsNonExpired() && !Paths.BEFORE_PASSWORD.matches(request)) {
                sendToPassword(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.GET.matches(request.getMethod()) && SignInDoor.wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + Paths.PASSWORD);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Optional<UserDetails> enabledAccount(String username) {
        try {
            return Optional.of(accounts.loadUserByUsername(username))
                    .filter(UserDetails::isEnabled)
                    .filter(UserDetails::isAccountNonExpired);
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }
}
