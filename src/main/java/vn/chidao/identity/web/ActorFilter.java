package vn.chidao.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/**
 * On plain pages a person acts in the first of his positions; a task decides for itself in which, and a program may name
 * one. An administrator without a position acts for no organisation.
 */
class ActorFilter extends OncePerRequestFilter {

    private final CurrentUser user;
    private final Function<HttpServletRequest, Actor> actor;

    /** For pages. */
    ActorFilter(CurrentUser user) {
        this(user, request -> user.actorFor(null));
    }

    /**
     * @param actor as whom the person signed in acts with this request
     */
    ActorFilter(CurrentUser user, Function<HttpServletRequest, Actor> actor) {
        this.user = user;
        this.actor = actor;
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
            CurrentActor.run(actor.apply(request), () -> proceed(request, response, chain));
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
