package vn.chidao.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A demo office whose pages are opened and whose forms are sent in the name of its accounts. */
public abstract class VisitedOffice extends DemoOffice {

    protected byte[] bytes(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    protected String page(String account, String path) throws Exception {
        return new String(bytes(account, path), UTF_8);
    }

    protected int status(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    protected MockHttpServletResponse send(String account, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    protected void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
