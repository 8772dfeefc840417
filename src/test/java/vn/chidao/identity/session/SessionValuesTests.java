package vn.chidao.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.web.servlet.FlashMap;

class SessionValuesTests {

    @Test
    void bringsBackWhatSignInAndPagesPutThere() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/directives");
        request.addHeader("Accept", "text/html");
        request.addParameter("tab", "progress");
        request.addPreferredLocale(Locale.forLanguageTag("vi-VN"));
        UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated(
                User.withUsername("vphu.van-thu")
                        .password("")
                        .roles("OFFICER", "ADMIN")
                        .build(),
                null,
                AuthorityUtils.createAuthorityList("ROLE_OFFICER", "ROLE_ADMIN"));
        person.setDetails(new WebAuthenticationDetails(request));
        FlashMap flash = new FlashMap();
        flash.put("flash", "Đã đổi mật khẩu.");
        flash.addTargetRequestParam("unit", "hnd");
        flash.startExpirationPeriod(10);

        assertThat(copy(new SecurityContextImpl(person))).isEqualTo(new SecurityContextImpl(person));
        assertThat(copy(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "abc"))).isInstanceOf(DefaultCsrfToken.class);
        assertThat(copy(new DefaultSavedRequest(request))).isInstanceOf(DefaultSavedRequest.class);
        assertThat(copy(new ArrayList<>(List.of(flash)))).isEqualTo(List.of(flash));
        assertThat(copy("text")).isEqualTo("text");
    }

    @Test
    void leavesOutWhatNobodyPutThere() {
        assertThat(copy(new File("/etc/passwd"))).isNull();
        assertThat(copy(new ArrayList<>(List.of(new File("/etc/passwd"))))).isNull();
        assertThat(SessionValues.read("no object".getBytes())).isNull();
        assertThat(SessionValues.read(new byte[0])).isNull();
    }

    private static Object copy(Object value) {
        return SessionValues.read(SessionValues.write(value));
    }
}
