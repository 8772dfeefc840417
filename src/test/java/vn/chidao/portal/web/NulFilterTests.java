package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NulFilterTests {

    @Test
    void takesNulOutOfEveryParameterAndLeavesTheRest() throws ServletException, IOException {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/programmes");
        sent.addParameter("title", "Chương\u0000 trình", "dòng 1\ndòng 2\t\u0000");
        MockFilterChain chain = new MockFilterChain();

        new NulFilter().doFilter(sent, new MockHttpServletResponse(), chain);

        ServletRequest read = chain.getRequest();
        assertThat(read).isNotNull();
        assertThat(read.getParameter("title")).isEqualTo("Chương trình");
        assertThat(read.getParameterValues("title")).containsExactly("Chương trình", "dòng 1\ndòng 2\t");
        assertThat(read.getParameterMap().get("title")).containsExactly("Chương trình", "dòng 1\ndòng 2\t");
        assertThat(read.getParameter("none")).isNull();
        assertThat(read.getParameterValues("none")).isNull();
    }
}
