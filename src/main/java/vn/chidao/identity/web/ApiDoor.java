package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.chidao.identity.TooManyAttempts;
import vn.chidao.pages.Problem;
import vn.chidao.pages.Problems;
import vn.chidao.shared.AccessRefused;

/** What programs hear that are not let in; never a page to sign in on. */
@Component
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Names the position to act in, for who has several; without it the first counts, as on pages. */
    static final String POSITION = "X-Chidao-Position";

    private static final String REALM = " realm=\"chidao\"";

    private final Problems problems;
    private final boolean passwords;

    ApiDoor(Problems problems, Environment environment) {
        this.problems = problems;
        this.passwords = environment.acceptsProfiles(Profiles.of("demo & !prod"));
    }

    /** Only where they are no secrets: in a program's settings a password opens more than a program needs. */
    boolean takesPasswords() {
        return passwords;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts locked) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Duration.ofMinutes(locked.minutes()).toSeconds()));
            problems.write(
                    problems.because(HttpStatus.TOO_MANY_REQUESTS, "identity.rule.too-many-attempts", locked.minutes()),
                    response);
            return;
        }
        boolean nothingSent = cause instanceof InsufficientAuthenticationException;
        unauthorized(
                nothingSent
                        ? problems.of(HttpStatus.UNAUTHORIZED)
                        : problems.because(HttpStatus.UNAUTHORIZED, "identity.sign-in.error"),
                "Bearer" + REALM,
                response);
    }

    /** A token that is unknown, has run out or been revoked, or whose account is switched off: nobody learns which. */
    void refuseToken(HttpServletResponse response) throws IOException {
        unauthorized(
                problems.because(HttpStatus.UNAUTHORIZED, "identity.api-token.refused"),
                "Bearer" + REALM + ", error=\"invalid_token\"",
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        problems.write(
                cause.getCause() instanceof AccessRefused refused
                        ? problems.because(HttpStatus.FORBIDDEN, refused.key())
                        : problems.of(HttpStatus.FORBIDDEN),
                response);
    }

    private void unauthorized(Problem problem, String bearer, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, bearer);
        if (passwords) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic" + REALM + ", charset=\"UTF-8\"");
        }
        problems.write(problem, response);
    }
}
