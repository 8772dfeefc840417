package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.chidao.pages.Problems;

/** Which request is of which sort; patterns are always whole paths, because the engine brings servlets of its own. */
final class Paths {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String SESSION_ENDED = "/session-ended";
    static final String PASSWORD = "/password";

    static final RequestMatcher API = of(Problems.PATHS);
    static final RequestMatcher ENGINE_REST = of("/engine-rest/**");
    static final RequestMatcher WEB_APPS = of("/camunda/**");
    static final RequestMatcher WEB_APPS_API = of("/camunda/api/**");
    static final RequestMatcher ASSETS = of("/css/**", "/fonts/**", "/images/**", "/img/**", "/js/**", "/favicon.ico");
    /** What organisations show to everybody. */
    static final RequestMatcher PUBLIC = of("/public", "/public/**");

    /** Calendars that programs read, each under a secret address of its own. */
    static final RequestMatcher CALENDAR_FEEDS = of("/calendar-feed/*");

    static final RequestMatcher HEALTH = of("/actuator/health/**");
    static final RequestMatcher ADMINISTRATION =
            of("/accounts/**", "/actuator/**", "/administration/**", "/clock", "/operations/**");
    /** What is left to somebody who has to choose a password first. */
    static final RequestMatcher BEFORE_PASSWORD = of(PASSWORD, SIGN_IN, SIGN_OUT, SESSION_ENDED, "/error");
    /** Pages that Tasklist shows in a frame of its own page. */
    static final RequestMatcher FRAMED = of("/tasks/**", "/forms/**");
    /** A mail as its recipient sees it, which a page of ours shows in a frame. */
    static final RequestMatcher MAIL_BODY = of("/mailbox/*/body");

    private Paths() {}

    static RequestMatcher of(String... patterns) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(path::matcher).toList());
    }

    static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    /** A task page inside Tasklist: the sign-in page must not appear in that frame. */
    static boolean isInsideTasklist(HttpServletRequest request) {
        return FRAMED.matches(request) && "tasklist".equals(request.getParameter("door"));
    }
}
