package vn.chidao.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            patterns("/job(/count)?", "/incident(/count)?", "/process-definition/.*", "/execution(/count)?");

    private static final List<Pattern> ADMINISTRATOR_PUTS = patterns("/job/[^/]+/retries");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        if (path == null || allowed(request.getMethod(), path)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"AuthorizationException\",\"message\":\"Thao tác này không được mở cho người dùng. "
                        + "Hãy làm trên trang công việc.\"}");
    }

    private static boolean allowed(String method, String path) {
        if (READING.contains(method)) {
            return true;
        }
        boolean administrator = isAdministrator();
        return switch (method) {
            case "POST" ->
                any(OFFICER_POSTS, path)
                        || (administrator
                                && any(ADMINISTRATOR_POSTS, path)
                                && !path.matches(".*/(start|submit-form|modification|restart.*|delete.*|suspended)"));
            case "PUT" -> administrator && any(ADMINISTRATOR_PUTS, path);
            default -> false;
        };
    }

    /** The path below the engine, or null where the web applications' own resources (sign-in, plugins) are asked. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/engine-rest")) {
            return path.substring("/engine-rest".length()).replaceFirst("^/engine/default", "");
        }
        String webApps = "/camunda/api/engine/engine/default";
        if (path.startsWith(webApps)) {
            return path.substring(webApps.length());
        }
        return path.startsWith("/camunda/api/engine/") ? path.substring("/camunda/api/engine".length()) : null;
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
