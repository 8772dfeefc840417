package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import vn.chidao.identity.ApiTokens;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;

/**
 * The interface for machines: an API token with each request, in the demo also name and password. No session, so nobody
 * comes in by a browser's cookie and no form token is needed. Who has come in is the same person with the same rights as
 * on a page.
 */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(3)
    SecurityFilterChain machinesChain(
            HttpSecurity http, ApiDoor door, ApiTokens tokens, UserDetailsService accounts, CurrentUser user)
            throws Exception {
        http.securityMatcher(Paths.API)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        // The same once more in another notation, which nobody needs.
                        .requestMatchers(Paths.of("/api/openapi.yaml"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(door).accessDeniedHandler(door))
                .addFilterBefore(new ApiTokenFilter(tokens, accounts, door), BasicAuthenticationFilter.class)
                .addFilterAfter(new ActorFilter(user, actor(user)), AuthorizationFilter.class);
        if (door.takesPasswords()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(door));
        }
        return http.build();
    }

    /** A refusal here becomes one of the security chain, which answers as it does to everything it refuses. */
    private static Function<HttpServletRequest, Actor> actor(CurrentUser user) {
        return request -> {
            try {
                if (hasToChoosePassword()) {
                    throw new AccessRefused("identity.rule.password-due");
                }
                return user.actorFor(request.getHeader(ApiDoor.POSITION));
            } catch (AccessRefused refused) {
                throw new AccessDeniedException(refused.key(), refused);
            }
        };
    }

    private static boolean hasToChoosePassword() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn.getPrincipal() instanceof UserDetails account && !account.isCredentialsNonExpired();
    }
}
