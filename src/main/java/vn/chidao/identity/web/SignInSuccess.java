package vn.chidao.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.chidao.identity.SignedInSessions;

/** Notes with what and from where somebody has signed in, gives the session its time, and leads back to his page. */
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final int MAX_USER_AGENT_LENGTH = 300;

    private final Duration idle;

    SignInSuccess(Duration idle, RequestCache requests) {
        this.idle = idle;
        setRequestCache(requests);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(SignedInSessions.ADDRESS, request.getRemoteAddr());
        String userAgent = request.getHeader("User-Agent");
        if (userAgent != null) {
            session.setAttribute(
                    SignedInSessions.USER_AGENT,
                    userAgent.substring(0, Math.min(userAgent.length(), MAX_USER_AGENT_LENGTH)));
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
