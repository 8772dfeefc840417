package vn.chidao.identity.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.util.unit.DataSize;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.identity.SessionProperties;

/**
 * Three of the four chains: the engine's REST interface, the engine's web apps, and our pages. One session serves the
 * last two. The fourth, before the pages, is {@link ApiChain}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private final SignInDoor door = new SignInDoor();

    /**
     * Off: not there. On: name and password with each request, no session. The filter that hands the signed-in person
     * on to the engine belongs to {@code workflow}: a servlet filter behind this chain, on the same path.
     */
    @Bean
    @Order(1)
    SecurityFilterChain engineRestChain(HttpSecurity http, EngineRestProperties properties, UserDetailsService accounts)
            throws Exception {
        http.securityMatcher(Paths.ENGINE_REST)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (properties.enabled()) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(withDefaults())
                    .addFilterBefore(new AccountRefreshFilter(accounts), AnonymousAuthenticationFilter.class);
        } else {
            http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(refusals ->
                            refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)));
        }
        return http.build();
    }

    /** The web apps bring their own token check and their own headers; ours would break them. */
    @Bean
    @Order(2)
    SecurityFilterChain webAppsChain(HttpSecurity http, UserDetailsService accounts) throws Exception {
        return http.securityMatcher(Paths.WEB_APPS)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(door))
                .addFilterBefore(new AccountRefreshFilter(accounts), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            UserDetailsService accounts,
            CurrentUser user,
            SessionProperties sessions,
            Access access,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize uploadLimit)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(Paths.of(Paths.SIGN_IN, Paths.SESSION_ENDED, "/error"))
                                .permitAll()
                                .requestMatchers(Paths.ASSETS, Paths.HEALTH, Paths.PUBLIC, Paths.CALENDAR_FEEDS)
                                .permitAll()
                                .requestMatchers(Paths.ADMINISTRATION)
                                .access(administrators(access))
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(Paths.SIGN_IN)
                        .successHandler(new SignInSuccess(sessions.idle(), pagesOnly()))
                        .failureHandler(door))
                .logout(signOut -> signOut.logoutRequestMatcher(Paths.post(Paths.SIGN_OUT))
                        .logoutSuccessUrl(Paths.SIGN_IN + "?signed-out"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                // A session of its own for each sign-in: what came before it is not carried over, and its age counts
                // anew.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(door).accessDeniedHandler(door))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new FrameHeaders()))
                .addFilterBefore(new AccountRefreshFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new UploadLimitFilter(uploadLimit), CsrfFilter.class)
                .addFilterAfter(new ActorFilter(user), AuthorizationFilter.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators(Access access) {
        return (signedIn, request) -> new AuthorizationDecision(signedIn.get().isAuthenticated()
                && access.of(signedIn.get().getName()).may(Right.ADMINISTER));
    }

    /** After sign-in one returns to a page, never to data a page has fetched nor to a page inside a frame. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && SignInDoor.wantsPage(request)
                && !Paths.WEB_APPS_API.matches(request)
                && !Paths.isInsideTasklist(request));
        return cache;
    }
}
