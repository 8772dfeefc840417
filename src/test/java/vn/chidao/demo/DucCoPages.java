package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

    private String bodyOf(MockHttpServletRequestBuilder request, String officer) {
        try {
            MockHttpServletResponse response =
                    mvc.perform(request.with(user(officer))).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return response.getContentAsString(UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
