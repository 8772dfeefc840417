package vn.chidao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chidao.identity.ApiTokens;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Problems;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/** The interface for machines in production: by token only. */
@SpringBootTest(classes = ApiChainTests.Web.class)
@AutoConfigureMockMvc
@ActiveProfiles("prod")
class ApiChainTests {

    private static final String TOKEN = "chidao_secret";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ApiDoor door;

    @MockitoBean
    private UserDetailsService accounts;

    @MockitoBean
    private AuthenticationProvider passwords;

    @MockitoBean
    private ApiTokens tokens;

    @MockitoBean
    private CurrentUser user;

    @Test
    void takesNoPasswordAndAsksForNone() {
        assertThat(mvc.get().uri("/api/plain").header(HttpHeaders.AUTHORIZATION, "Basic cXVhbnRyaTpjaGlkYW8="))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json")
                .headers()
                .hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"chidao\"");
        verify(passwords, never()).authenticate(any());
    }

    @Test
    void takesAToken() {
        given(tokens.accountOf(TOKEN)).willReturn(Optional.of("vphu.van-thu"));
        given(accounts.loadUserByUsername("vphu.van-thu"))
                .willReturn(User.withUsername("vphu.van-thu")
                        .password("")
                        .roles("OFFICER")
                        .build());
        given(user.isSignedIn()).willReturn(true);
        given(user.actorFor(null)).willReturn(new Actor("vphu.van-thu", "Văn thư", null, null, null));

        assertThat(mvc.get().uri("/api/plain").header(HttpHeaders.AUTHORIZATION, "bearer " + TOKEN))
                .hasStatusOk()
                .hasBodyTextEqualTo("vphu.van-thu");
        assertThat(CurrentActor.get()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void describesNoWayInByPassword() {
        assertThat(new ApiDescription().api(messages, door).getComponents().getSecuritySchemes())
                .containsOnlyKeys("bearer");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({ApiChain.class, ApiDoor.class, Problems.class, Pages.class})
    static class Web {}

    @RestController
    static class Pages {

        @GetMapping("/api/plain")
        String whoActs() {
            return CurrentActor.get().account();
        }
    }
}
