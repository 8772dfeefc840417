package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the officers of the play do on pages, where there is no other way to do it. */
final class DucCoPages {

    private final MockMvc mvc;

    DucCoPages(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** The sheet's page once its officer has taken last year's lines over. */
    String filledFromYearBefore(String officer, String taskId) {
        return bodyOf(
                post("/tasks/" + taskId).param("action", "fill:year-before").with(csrf()), officer);
    }

    /** The page of a report, as this officer reads it. */
    String report(String reportId, String officer) {
        return bodyOf(get("/reports/" + reportId), officer);
    }

    /** The report as it is printed. */
    byte[] print(String reportId, String officer) {
        return answerTo(get("/reports/" + reportId + "/report.pdf"), officer).getContentAsByteArray();
    }

    /** What a link on a page leads to; the place on the page is left out. */
    String behind(String link, String officer) {
        return bodyOf(get(URI.create(link.replaceAll("#.*", ""))), officer);
    }

    private String bodyOf(MockHttpServletRequestBuilder request, String officer) {
        try {
            return answerTo(request, officer).getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse answerTo(MockHttpServletRequestBuilder request, String officer) {
        try {
            MockHttpServletResponse response =
                    mvc.perform(request.with(user(officer))).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return response;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
