package vn.chidao.changing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;

/** An officer writes down on the page what an issuer elsewhere has done to a document that was recorded here. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@AutoConfigureMockMvc
@DirtiesContext
class ForeignChangePageTests {

    private static final String OFFICER = "vphu.chuyen-vien";
    private static final Pattern COPY = Pattern.compile("<input type=\"hidden\" name=\"copy\" value=\"([^\"]+)\"");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Recordings recordings;

    @Autowired
    private DirectiveCatalog directives;

    @Autowired
    private ChangeCatalog changes;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private BusinessClock clock;

    @Test
    void keepsWhatWasTypedUntilItIsRightAndEndsTheDocumentWhenTheLeaderConfirms() throws Exception {
        String id = recorded();
        assertThat(page(OFFICER, id)).contains("data-test=\"outside-form\"");
        assertThat(page("hnd.chuyen-vien", id))
                .doesNotContain("data-test=\"outside-form\"")
                .contains("data-test=\"outside-refusal\"");

        MockHttpServletResponse badDay =
                send(OFFICER, id, pdf(), Map.of("byDocument", "13-CV/TU", "byDocumentOn", "31/02"));
        assertThat(badDay.getStatus()).isEqualTo(422);
        String body = badDay.getContentAsString(UTF_8);
        assertThat(body).contains("value=\"13-CV/TU\"", "Gửi nhầm", "id=\"byDocumentOn-error\"");
        Matcher kept = COPY.matcher(body);
        assertThat(kept.find()).isTrue();

        assertThat(send(OFFICER, id, null, Map.of("byDocument", "13-CV/TU")).getStatus())
                .isEqualTo(422);
        assertThat(changes.of(id)).isEmpty();
        assertThat(send("hnd.chuyen-vien", id, pdf(), Map.of()).getStatus()).isEqualTo(403);
        assertThat(send(OFFICER, "none", pdf(), Map.of()).getStatus()).isEqualTo(404);

        MockHttpServletResponse right = send(
                OFFICER,
                id,
                null,
                Map.of("byDocument", "13-CV/TU", "byDocumentOn", clock.today().toString(), "copy", kept.group(1)));
        assertThat(right.getRedirectedUrl()).isEqualTo("/directives/" + id + "/changes");
        assertThat(directives.require(id).isInForce()).isTrue();
        assertThat(page(OFFICER, id)).contains("/files/" + kept.group(1), "13-CV/TU");
        settle();

        String change = changes.of(id).get(0).change().id();
        submission.submit(
                "vphu.chanh-vp",
                workList.openOf("ForeignChange", List.of(change)).get(0).taskId(),
                Map.of("decision", "CONFIRM"));
        settle();

        assertThat(directives.require(id).status()).isEqualTo("RECALLED");
        assertThat(page(OFFICER, id)).doesNotContain("data-test=\"outside-form\"");
    }

    private String recorded() {
        String text = """
                Số 12-CV/TU
                V/v giảm nghèo bền vững
                Bình Phước, ngày 3 tháng 4 năm 2017

                Tỉnh ủy yêu cầu:
                1. UBND huyện xây dựng kế hoạch giảm nghèo.
                2. Giao Ban Dân vận Huyện ủy theo dõi việc thực hiện công văn này, định kỳ báo cáo Ban Thường vụ Huyện ủy.
                """;
        Actor officer = new Actor(OFFICER, OFFICER, OFFICER, "Chuyên viên", "vphu");
        String id = CurrentActor.call(officer, () -> recordings.readPasted("vphu", text));
        settle();
        CurrentActor.run(officer, () -> recordings.confirm(id));
        settle();
        return id;
    }

    private MockHttpServletResponse send(String account, String id, MockMultipartFile file, Map<String, String> fields)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/directives/" + id + "/outside-changes");
        if (file != null) {
            request.file(file);
        }
        request.param("kind", "RECALL").param("reason", "Gửi nhầm");
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile("copy", "13-cv-tu.pdf", "application/pdf", "%PDF-1.4".getBytes(UTF_8));
    }

    private String page(String account, String id) throws Exception {
        return mvc.perform(get("/directives/" + id + "/changes").with(user(account)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
    }
}
