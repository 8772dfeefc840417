package vn.chidao.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chidao.workflow.ActorDirectory;

/** Tells the engine who calls its REST resources; without that none of its checks would run. */
class EngineRestIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final ActorDirectory directory;

    EngineRestIdentityFilter(IdentityService identity, ActorDirectory directory) {
        this.identity = identity;
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(
                authentication.getName(), new ArrayList<>(directory.groupsOf(authentication.getName())));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
