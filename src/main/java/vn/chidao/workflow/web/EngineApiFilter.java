package vn.chidao.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The allow-list before the engine's REST resources, which stand twice: {@code /engine-rest} and, for the web
 * applications, {@code /camunda/api/engine/engine/default}. Reading is left to the engine's own authorisations; of all
 * that writes only what leads through the completion road, and nothing that would end a task without completing it.
 */
class EngineApiFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REST = "/engine-rest";
    private static final String WEB_APPS_ENGINE = "/camunda/api/engine/engine/default";

    /** What the web applications have beside the engine: who is signed in, their plug-ins, the list of engines. */
    private static final Pattern WEB_APPS_OWN =
            Pattern.compile("/camunda/api/(admin/auth/.*|(cockpit|admin|tasklist|welcome)/plugin/.*|engine/engine/?)");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Pattern> OFFICER_POSTS = patterns(
            "/task",
            "/task/count",
            "/task/[^/]+/claim",
            "/task/[^/]+/submit-form",
            "/task/[^/]+/complete",
            "/task/[^/]+/comment/create",
            "/filter/[^/]+/(list|count|singleResult)",
            "/filter/count",
            "/process-definition/count",
            "/process-instance",
            "/process-instance/count",
            "/variable-instance(/count)?",
            "/history/(task|activity-instance|process-instance|variable-instance|detail)(/count)?",
            "/identity/verify",
            "/user/count",
            "/group/count");

    private static final List<Pattern> ADMINISTRATOR_POSTS =
            patterns("/job(/count)?", "/incident(/count)?", "/process-definition/statistics", "/execution(/count)?");

    private static final List<Pattern> ADMINISTRATOR_PUTS = patterns("/job/[^/]+/retries");

    private final String refusal;

    /** @param refusal why a request that is not open is refused, for readers */
    EngineApiFilter(String refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JSON.writeValueAsString(Map.of("type", "AuthorizationException", "message", refusal)));
    }

    /** The container's decoded path is judged, not what was written into the request line. */
    private static boolean allowed(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String method = request.getMethod();
        if (path.startsWith(REST)) {
            return engineCall(method, path.substring(REST.length()).replaceFirst("^/engine/default", ""));
        }
        if (path.startsWith(WEB_APPS_ENGINE)) {
            return engineCall(method, path.substring(WEB_APPS_ENGINE.length()));
        }
        return WEB_APPS_OWN.matcher(path).matches() && (READING.contains(method) || path.contains("/admin/auth/"));
    }

    private static boolean engineCall(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "POST" -> any(OFFICER_POSTS, path) || (isAdministrator() && any(ADMINISTRATOR_POSTS, path));
            case "PUT" -> isAdministrator() && any(ADMINISTRATOR_PUTS, path);
            default -> false;
        };
    }

    private static boolean isAdministrator() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals("ROLE_ADMIN"));
    }

    private static boolean any(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }
}
