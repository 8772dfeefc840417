package vn.chidao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chidao.access.Access;
import vn.chidao.access.Role;
import vn.chidao.access.Standing;
import vn.chidao.access.Standings;
import vn.chidao.access.UnitRelations;
import vn.chidao.identity.CurrentUser;
import vn.chidao.identity.SessionProperties;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

@SpringBootTest(classes = SecurityChainsTests.Web.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.servlet.multipart.max-request-size=1MB")
class SecurityChainsTests {

    private static final Actor OFFICER =
            new Actor("vphu.van-thu", "Văn thư", "vphu.van-thu", "Văn thư, Văn phòng Huyện ủy", "vphu");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private UserDetailsService accounts;

    @MockitoBean
    private AuthenticationProvider passwords;

    @MockitoBean
    private CurrentUser currentUser;

    @MockitoBean
    private Standings standings;

    @MockitoBean
    private UnitRelations relations;

    @BeforeEach
    void accountExists() {
        given(accounts.loadUserByUsername("vphu.van-thu")).willReturn(account("OFFICER"));
        given(passwords.supports(any())).willReturn(true);
        given(currentUser.actorFor(null)).willReturn(OFFICER);
    }

    @Test
    void sendsStrangersToTheSignInPage() {
        assertThat(mvc.get().uri("/directives").accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/forms/task.html")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void showsTheSignInPageWithItsReasons() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().contains("Tên đăng nhập", "name=\"_csrf\"");
        assertThat(mvc.get().uri("/sign-in?locked=7"))
                .bodyText()
                .contains("Đăng nhập sai quá nhiều lần. Xin thử lại sau 7 phút.", "role=\"alert\"");
        assertThat(mvc.get().uri("/sign-in?locked=nothing"))
                .bodyText()
                .contains("sau 15 phút")
                .doesNotContain("nothing");
        assertThat(mvc.get().uri("/sign-in?signed-out")).bodyText().contains("Đã đăng xuất", "role=\"status\"");
    }

    @Test
    void sendsWhoIsSignedInAwayFromTheSignInPage() {
        given(currentUser.isSignedIn()).willReturn(true);

        assertThat(mvc.get().uri("/sign-in").with(user(account("OFFICER")))).hasRedirectedUrl("/");
    }

    @Test
    void signsInAndReturnsToTheStart() {
        given(passwords.authenticate(any()))
                .willReturn(UsernamePasswordAuthenticationToken.authenticated(
                        account("OFFICER"), null, account("OFFICER").getAuthorities()));

        assertThat(signIn()).hasRedirectedUrl("/");
    }

    @Test
    void saysWhySignInFailed() {
        givenFailure(new BadCredentialsException("wrong"));
        assertThat(signIn()).hasRedirectedUrl("/sign-in?error");

        givenFailure(new LockedException("locked by the administrator"));
        assertThat(signIn()).hasRedirectedUrl("/sign-in?error");

        givenFailure(new CredentialsExpiredException("temporary"));
        assertThat(signIn()).hasRedirectedUrl("/sign-in?password-out-of-date");
    }

    @Test
    void aStaleSignInPageLeadsToAFreshOne() {
        assertThat(mvc.post().uri("/sign-in").param("username", "a").param("password", "b"))
                .hasRedirectedUrl("/sign-in?expired");
        assertThat(mvc.post().uri("/directives")).hasRedirectedUrl("/sign-in?expired");
    }

    @Test
    void refusesAFormWithoutTokenOfWhoIsSignedIn() {
        assertThat(mvc.post().uri("/plain").with(user(account("OFFICER")))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/plain").with(user(account("OFFICER"))).with(csrf()))
                .hasStatusOk();
    }

    @Test
    void callsAnUploadTooLargeInsteadOfForbidden() {
        assertThat(mvc.post()
                        .uri("/plain")
                        .with(user(account("OFFICER")))
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[2 * 1024 * 1024]))
                .hasStatus(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @Test
    void neverShowsTheSignInPageInsideTasklist() {
        assertThat(mvc.get().uri("/tasks/1?door=tasklist").accept(MediaType.TEXT_HTML))
                .hasForwardedUrl("/session-ended");
        assertThat(mvc.post().uri("/tasks/1").param("door", "tasklist")).hasForwardedUrl("/session-ended");
        assertThat(mvc.get().uri("/session-ended"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains("data-frame-message=\"session-ended\"");
    }

    @Test
    void onlyTaskPagesMayBeFramedAndOnlyByThisHost() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self';"
                                + " object-src 'none'");
        assertThat(mvc.get().uri("/tasks/1").with(user(account("OFFICER"))))
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; frame-ancestors 'self'; base-uri 'self'; form-action 'self';"
                                + " object-src 'none'");
    }

    @Test
    void aMailInItsFrameShowsItsStylesAndDoesNothingElse() {
        assertThat(mvc.get().uri("/mailbox/1/body").with(user(account("OFFICER"))))
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox");
    }

    @Test
    void leavesTheWebAppsTheirOwnHeadersAndTokens() {
        assertThat(mvc.post().uri("/camunda/api/plain").with(user(account("OFFICER"))))
                .hasStatusOk()
                .doesNotContainHeader("X-Frame-Options")
                .doesNotContainHeader("Content-Security-Policy");
        assertThat(mvc.get().uri("/camunda/api/plain").accept(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/camunda/app/tasklist/").accept(MediaType.TEXT_HTML))
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void hasNoEngineRestUnlessSwitchedOn() {
        assertThat(mvc.get().uri("/engine-rest/task")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/engine-rest/task").header(HttpHeaders.AUTHORIZATION, "Basic eDp5"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/plain", "/actuator/metrics", "/administration/plain", "/clock"})
    void keepsOperationToAdministrators(String path) {
        assertThat(mvc.get().uri(path).with(user(account("OFFICER")))).hasStatus(HttpStatus.FORBIDDEN);

        given(standings.of("vphu.van-thu")).willReturn(List.of(Standing.ofAccount(Set.of(Role.ADMINISTRATOR))));

        assertThat(mvc.get().uri(path).with(user(account("OFFICER")))).hasStatusOk();
    }

    @Test
    void signsALockedAccountOutAtItsNextRequest() {
        given(accounts.loadUserByUsername("vphu.van-thu"))
                .willReturn(User.withUsername("vphu.van-thu")
                        .password("")
                        .disabled(true)
                        .build());

        assertThat(mvc.get().uri("/plain").with(user(account("OFFICER")))).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/camunda/app/plain").with(user(account("OFFICER"))))
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void letsNobodyPastATemporaryPassword() {
        given(accounts.loadUserByUsername("vphu.van-thu"))
                .willReturn(User.withUsername("vphu.van-thu")
                        .password("")
                        .roles("OFFICER")
                        .credentialsExpired(true)
                        .build());

        for (String path : new String[] {"/plain", "/camunda/app/plain"}) {
            assertThat(mvc.get().uri(path).accept(MediaType.TEXT_HTML).with(user(account("OFFICER"))))
                    .hasRedirectedUrl("/password");
        }
        assertThat(mvc.get().uri("/camunda/api/plain").with(user(account("OFFICER"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/plain").with(csrf()).with(user(account("OFFICER"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/password").with(user(account("OFFICER")))).hasStatusOk();
        assertThat(mvc.post().uri("/sign-out").with(csrf()).with(user(account("OFFICER"))))
                .hasRedirectedUrl("/sign-in?signed-out");
    }

    @Test
    void thePersonActsInHisFirstPositionOnPlainPages() {
        given(currentUser.isSignedIn()).willReturn(true);

        assertThat(mvc.get().uri("/plain").with(user(account("OFFICER"))))
                .bodyText()
                .isEqualTo("vphu.van-thu");
        assertThat(CurrentActor.get()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void signsOutByPostOnly() {
        assertThat(mvc.post().uri("/sign-out").with(user(account("OFFICER"))).with(csrf()))
                .hasRedirectedUrl("/sign-in?signed-out");
    }

    private MockMvcTester.MockMvcRequestBuilder signIn() {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", "vphu.van-thu")
                .param("password", "chidao");
    }

    private void givenFailure(AuthenticationException failure) {
        willThrow(failure).given(passwords).authenticate(any());
    }

    private static UserDetails account(String role) {
        return User.withUsername("vphu.van-thu").password("").roles(role).build();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @EnableConfigurationProperties({EngineRestProperties.class, SessionProperties.class})
    @Import({SecurityChains.class, Access.class, SignInController.class, Pages.class})
    static class Web {}

    /** Stands for the pages behind the chains; answers with who acts. */
    @RestController
    static class Pages {

        @RequestMapping({
            "/plain",
            "/tasks/1",
            "/camunda/api/plain",
            "/camunda/app/plain",
            "/accounts/plain",
            "/password",
            "/actuator/metrics",
            "/administration/plain",
            "/clock"
        })
        String whoActs() {
            return CurrentActor.get().account();
        }
    }
}
