package vn.chidao.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.EngineDoor;

/**
 * Stands before the engine's REST resources, which stand twice: {@code /engine-rest} and, for the web applications,
 * {@code /camunda/api/engine/engine/default}. {@link EngineDoor} says which of them are open to whom.
 */
class EngineApiFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api";
    private static final String WEB_APPS_ENGINE = WEB_APPS + "/engine/engine/default";

    private final Access access;
    private final String refusal;

    /** @param refusal why a request that is not open is refused, for readers */
    EngineApiFilter(Access access, String refusal) {
        this.access = access;
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
    private boolean allowed(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return false;
        }
        Asker asker = access.of(authentication.getName());
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String method = request.getMethod();
        if (path.startsWith(REST)) {
            String below = path.substring(REST.length()).replaceFirst("^/engine/default", "");
            return EngineDoor.isOpen(method, below, asker);
        }
        if (path.startsWith(WEB_APPS_ENGINE)) {
            return EngineDoor.isOpen(method, path.substring(WEB_APPS_ENGINE.length()), asker);
        }
        return path.startsWith(WEB_APPS) && EngineDoor.isOpenBeside(method, path.substring(WEB_APPS.length()), asker);
    }
}
