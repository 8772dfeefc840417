package vn.chidao.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.CurrentActor;

/**
 * On plain pages a person acts in the first of his positions; a task decides for itself in which. An administrator
 * without a position acts for no organisation.
 */
class ActorFilter extends OncePerRequestFilter {

    private final CurrentUser user;

    ActorFilter(CurrentUser user) {
        this.user = user;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.ASSETS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!user.isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentActor.run(user.actorFor(null), () -> proceed(request, response, chain));
        } catch (Failed e) {
            e.rethrow();
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Failed(e);
        }
    }

    /** Carries a checked exception through a {@link Runnable}. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Exception checked;

        Failed(Exception checked) {
            super(checked);
            this.checked = checked;
        }

        void rethrow() throws IOException, ServletException {
            if (checked instanceof IOException io) {
                throw io;
            }
            throw (ServletException) checked;
        }
    }
}
