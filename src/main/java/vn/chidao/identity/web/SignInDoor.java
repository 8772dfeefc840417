package vn.chidao.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import vn.chidao.identity.TooManyAttempts;

/** Where somebody goes who is not signed in, no longer signed in, or could not be. */
class SignInDoor implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (Paths.isInsideTasklist(request)) {
            request.getRequestDispatcher(Paths.SESSION_ENDED).forward(request, response);
        } else if (Paths.WEB_APPS_API.matches(request) && !wantsPage(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            redirect(request, response, "");
        }
    }

    /** A form token that is no longer good means, for who is not signed in, that the session has ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        boolean staleToken = cause instanceof CsrfException;
        if (staleToken && request.getRequestURI().equals(request.getContextPath() + Paths.SIGN_IN)) {
            redirect(request, response, "?expired");
        } else if (staleToken && !isSignedIn()) {
            if (Paths.isInsideTasklist(request)) {
                commence(request, response, new InsufficientAuthenticationException("session ended", cause));
            } else {
                redirect(request, response, "?expired");
            }
        } else {
            refusal.handle(request, response, cause);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        // A locked account and an unknown one look like a wrong password: nobody learns which names exist.
        if (cause instanceof TooManyAttempts locked) {
            redirect(request, response, "?locked=" + locked.minutes());
        } else if (cause instanceof CredentialsExpiredException) {
            redirect(request, response, "?password-out-of-date");
        } else {
            redirect(request, response, "?error");
        }
    }

    /** Tokens are checked before the request knows its person, so the context is asked. */
    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String query)
            throws IOException {
        response.sendRedirect(request.getContextPath() + Paths.SIGN_IN + query);
    }
}
