package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Camunda's web applications who has signed in with us. Made by reflection: no injection here. */
public class SignedInPerson extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        String username = authentication.getName();
        List<String> groups = new ArrayList<>();
        for (Group group : engine.getIdentityService()
                .createGroupQuery()
                .groupMember(username)
                .listPage(0, 1000)) {
            groups.add(group.getId());
        }
        AuthenticationResult result = AuthenticationResult.successful(username);
        result.setGroups(groups);
        return result;
    }
}
