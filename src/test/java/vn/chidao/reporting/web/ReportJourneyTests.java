package vn.chidao.reporting.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** A report on demand from the request to its correction: real engine, real database, the pages of the officers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTests extends DemoOffice {

    private static final String ASKER = "bdv-hu.chuyen-vien";
    private static final String LEADER = "bdv-hu.truong-ban";
    private static final String FARMERS = "hnd.chuyen-vien";
    private static final String BOARD = "btv-hu.pho-bi-thu";
    private static final String FRONT = "mttq.chu-tich";

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @BeforeAll
    void aDirectiveInForce() {
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values ('rj', 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'btv-hu', 'Ban Thường vụ Huyện ủy', 5,
                            'CV/HU', '5-CV/HU', 'Xóa nhà tạm', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'btv-hu',
                            'btv-hu', 'btv-hu', 'bdv-hu', 'btv-hu', 'btv-hu', 'IN_ORDER', 'PAPER', :day)
                        """).param("day", clock.today()).update();
        for (String unit : List.of("hnd", "mttq")) {
            jdbc.sql("""
                            insert into directive_receipt (id, version, directive_id, unit_id, acting_unit_id,
                                addressee_position, position, status)
                            values (:id, 0, 'rj', :unit, :unit, 0, :position, 'DONE')
                            """)
                    .param("id", "rj-" + unit)
                    .param("unit", unit)
                    .param("position", unit.length())
                    .update();
        }
    }

    @Test
    void goesFromTheRequestToTwoReceiversAndIsPutRight() throws Exception {
        LocalDate today = clock.today();
        Map<String, String> form = request(today);
        form.put("asked", " ");
        MockHttpServletResponse refused = send(ASKER, post("/report-requests"), form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("id=\"asked-error\"", "value=\"" + today + "\"");
        form.put("asked", "x".repeat(10_000));
        assertThat(send(ASKER, post("/report-requests"), form).getContentAsString(UTF_8))
                .contains("x".repeat(10_000));
        assertThat(send(FARMERS, post("/report-requests"), form).getStatus()).isEqualTo(403);
        form.put("asked", "Số nhà tạm đã xóa");
        String id = idIn(send(ASKER, post("/report-requests"), form));
        settle();

        String farmers = id + "/hnd";
        assertThat(page(FARMERS, "/reports")).contains("/reports/" + farmers);
        draft(FARMERS, farmers, 3, List.of());
        submit("hnd.chu-tich", "PeriodicReport", farmers, Map.of("decision", "APPROVE"));
        settle();
        String place = "FIGURE:C1_ECONOMY_POVERTY:nhà tạm đã xóa";
        assertThat(page(LEADER, "/tasks/" + receipt(farmers, 1, 0).taskId())).contains("value=\"" + place + "\"");
        submit(
                LEADER,
                "ReportReception",
                farmers + ":1:0",
                Map.of(
                        "decision", "RETURN",
                        "comment", "Xem lại số liệu",
                        "marks", List.of(Map.of("place", place, "remark", "Đếm lại theo xã"))));
        settle();

        WorkItem redraft = open("PeriodicReport", farmers);
        assertThat(page(FARMERS, "/tasks/" + redraft.taskId())).contains("▲ ", "Đếm lại theo xã", "Xem lại số liệu");
        assertThat(page(FARMERS, "/reports/" + farmers)).contains("data-test=\"mark\"");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> draft(FARMERS, farmers, 3, List.of()))
                .satisfies(why -> assertThat(why.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly("answers"));
        draft(FARMERS, farmers, 4, List.of());
        submit("hnd.chu-tich", "PeriodicReport", farmers, Map.of("decision", "APPROVE"));
        settle();
        submit(LEADER, "ReportReception", farmers + ":2:0", Map.of("decision", "ACCEPT"));
        contributeOfTheFront(id + "/mttq");
        settle();

        consolidate(id);
        assertThat(receivers(id, 1)).containsExactlyInAnyOrder("btv-hu.bi-thu", "btv-hu.pho-bi-thu", "mttq.chu-tich");
        twoLeadersAtOnce(receipt(id, 1, 0).taskId());
        submit(FRONT, "ReportReception", id + ":1:1", Map.of("decision", "RETURN", "comment", "Thiếu nguyên nhân"));
        settle();
        assertThat(page(BOARD, "/reports/" + id)).contains("Đã gọi về", "Đã trả lại");
        consolidate(id);
        submit(BOARD, "ReportReception", id + ":2:0", Map.of("decision", "ACCEPT"));
        submit(FRONT, "ReportReception", id + ":2:1", Map.of("decision", "ACCEPT"));
        settle();

        opensDownAndOut(id);
        isPutRight(id);
        staysClosedToOthers(id);
    }

    /** The second learns who was at it, when and where it differs, and keeps what he typed. */
    private void twoLeadersAtOnce(String taskId) throws Exception {
        String address = "/tasks/" + taskId;
        assertThat(send("btv-hu.bi-thu", post(address), Map.of("action", "draft", "comment", "Xem lại phần III"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(BOARD, address))
                .contains("data-test=\"colleague-draft\"", "Bí thư", "đã lưu nháp", "ở: Ý kiến")
                .doesNotContain("Xem lại phần III");

        assertThat(send(BOARD, post(address), Map.of("decision", "ACCEPT")).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late = send(
                "btv-hu.bi-thu",
                post(address),
                Map.of("decision", "RETURN", "comment", "Phần III chưa nêu nguyên nhân"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8))
                .contains("Phó Bí thư", "data-test=\"typed\"", "Trả lại để bổ sung", "Phần III chưa nêu nguyên nhân")
                .contains("khác với nội dung đồng chí vừa ghi ở: Báo cáo nhận được; Ý kiến</p>");
    }

    private void contributeOfTheFront(String id) {
        draft("mttq.chuyen-vien", id, 5, List.of());
        submit(FRONT, "PeriodicReport", id, Map.of("decision", "APPROVE"));
        settle();
        submit(LEADER, "ReportReception", id + ":1:0", Map.of("decision", "ACCEPT"));
    }

    private void consolidate(String id) {
        WorkItem task = open("PeriodicReport", id);
        submission.submit(ASKER, task.taskId(), submission.firstValues(ASKER, task.taskId()));
        settle();
        submit(LEADER, "PeriodicReport", id, Map.of("decision", "APPROVE"));
        settle();
    }

    private void opensDownAndOut(String id) throws Exception {
        String report = page(BOARD, "/reports/" + id);
        assertThat(report).contains("Đã chấp nhận", "= 4 + 5", "href=\"/reports/" + id + "/hnd#f-");
        assertThat(page(BOARD, "/reports/" + id + "/hnd")).contains("id=\"f-");

        byte[] pdf = bytes(BOARD, "/reports/" + id + "/report.pdf", "application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("BÁO CÁO", "I. Công tác lãnh đạo", "V. Kiến nghị", "PHỤ LỤC SỐ LIỆU", "Nơi nhận")
                    .contains("4 (Hội Nông dân", "đều đã gửi báo cáo");
        }
        assertThat(entries(bytes(BOARD, "/reports/" + id + "/report.docx", "application/vnd.openxmlformats")))
                .contains("word/document.xml");
        assertThat(entries(bytes(BOARD, "/reports/" + id + "/report.xlsx", "application/vnd.openxmlformats")))
                .anyMatch(name -> name.startsWith("xl/worksheets/"));
        JsonNode json =
                new ObjectMapper().readTree(bytes(BOARD, "/reports/" + id + "/report.json", "application/json"));
        assertThat(json.at("/figures/0/number/value").asInt()).isEqualTo(9);
        assertThat(json.at("/figures/0/number/qualifier").asText()).isEqualTo("EXACT");
        assertThat(json.at("/figures/0/sources/0/href").asText()).isEqualTo("/reports/" + id + "/hnd");
        assertThat(json.at("/receivers")).hasSize(2);
        assertThat(json.at("/missing")).isEmpty();
        tellsOfTheLateOnes(id);
        assertThat(get(BOARD, "/reports/" + id + "/report.exe").getStatus()).isEqualTo(404);
    }

    /** As though the Front's report had been accepted after the sums were made. */
    private void tellsOfTheLateOnes(String id) throws Exception {
        late(id + "/mttq", true);
        try (PDDocument document = Loader.loadPDF(bytes(BOARD, "/reports/" + id + "/report.pdf", "application/pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Gửi sau khi đã tổng hợp")
                    .doesNotContain("đều đã gửi báo cáo", "Chưa có báo cáo");
        }
        JsonNode json =
                new ObjectMapper().readTree(bytes(BOARD, "/reports/" + id + "/report.json", "application/json"));
        assertThat(json.at("/late/0/id").asText()).isEqualTo("mttq");
        assertThat(json.at("/missing")).isEmpty();
        late(id + "/mttq", false);
    }

    private void late(String reportId, boolean late) {
        jdbc.sql("update report set after_consolidation = :late where id = :id")
                .param("late", late)
                .param("id", reportId)
                .update();
    }

    @Test
    void asksAndWithdrawsInNobodyElsesName() throws Exception {
        Map<String, String> form = request(clock.today());
        form.put("asked", "Số nhà tạm");
        form.put("requester", "btv-hu");
        assertThat(send(ASKER, post("/report-requests"), form).getStatus()).isEqualTo(403);
        form.put("requester", "xa-khac");
        assertThat(send(ASKER, post("/report-requests"), form).getStatus()).isEqualTo(422);
        form.put("requester", "btv-hu");
        String id = idIn(send(BOARD, post("/report-requests"), form));

        assertThat(page(ASKER, "/report-requests/" + id)).doesNotContain("/withdraw");
        assertThat(send(ASKER, post("/report-requests/" + id + "/withdraw"), Map.of("reason", "Thôi"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(BOARD, "/report-requests/" + id)).contains("/withdraw");
        assertThat(send(BOARD, post("/report-requests/" + id + "/withdraw"), Map.of("reason", "Thôi"))
                        .getStatus())
                .isEqualTo(302);
        settle();
    }

    /** A report that was asked for before each receiver had an instance of its own. */
    @Test
    void asksTheReceiverOnceInAnInstanceOfTheFirstModel() throws Exception {
        DeploymentBuilder before = repository.createDeployment().name("reporting-1.0");
        for (String form : List.of("DraftReportForm", "ApproveReportForm", "ReceiveReportForm")) {
            before.addClasspathResource("forms/reporting/" + form + ".form");
        }
        String deployment = before.addInputStream(
                        "processes/reporting/PeriodicReport.bpmn",
                        new ClassPathResource("models/PeriodicReport-1.0.bpmn").getInputStream())
                .deploy()
                .getId();
        try {
            Map<String, String> form = request(clock.today());
            form.put("asked", "Số nhà tạm");
            form.remove("secondReceiver");
            String id = idIn(send(ASKER, post("/report-requests"), form));
            String farmers = id + "/hnd";
            settle();
            runtime.setVariable(
                    runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(farmers, "PeriodicReport")
                            .singleResult()
                            .getId(),
                    "receiverUnitId",
                    "bdv-hu");
            draft(FARMERS, farmers, 3, List.of());
            submit("hnd.chu-tich", "PeriodicReport", farmers, Map.of("decision", "APPROVE"));
            settle();

            assertThat(workList.openOf("ReportReception", List.of(farmers + ":1:0")))
                    .isEmpty();
            assertThat(workList.openOf("PeriodicReport", List.of(farmers))).hasSize(1);
            submit(LEADER, "PeriodicReport", farmers, Map.of("decision", "ACCEPT"));
            settle();

            assertThat(page(FARMERS, "/reports/" + farmers)).contains("Đã chấp nhận");
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(farmers, "PeriodicReport")
                            .count())
                    .isZero();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** The task of a receiver from whom the report has been called back is gone; what he typed is shown to him. */
    @Test
    void givesBackWhatWasTypedIntoATaskThatIsGone() throws Exception {
        MockHttpServletResponse gone = send(
                BOARD,
                post("/tasks/khong-con"),
                Map.of("formId", "ReceiveReportForm", "decision", "RETURN", "comment", "Thiếu nguyên nhân"));

        assertThat(gone.getStatus()).isEqualTo(409);
        assertThat(gone.getContentAsString(UTF_8))
                .contains("không còn trong danh sách", "data-test=\"typed\"", "Thiếu nguyên nhân");
        assertThat(send(BOARD, post("/tasks/khong-con"), Map.of("formId", "../x"))
                        .getStatus())
                .isEqualTo(409);
    }

    private void isPutRight(String id) throws Exception {
        String farmers = id + "/hnd";
        assertThat(send(FARMERS, post("/report-corrections"), Map.of("reportId", farmers, "reason", ""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(ASKER, post("/report-corrections"), Map.of("reportId", farmers, "reason", "Sai"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse opened =
                send(FARMERS, post("/report-corrections"), Map.of("reportId", farmers, "reason", "Đếm sót hai nhà"));
        assertThat(opened.getRedirectedUrl()).isEqualTo("/reports/" + farmers + "~2");
        settle();
        String correction = farmers + "~2";
        draft(FARMERS, correction, 6, List.of());
        submit("hnd.chu-tich", "PeriodicReport", correction, Map.of("decision", "APPROVE"));
        settle();
        assertThat(page(BOARD, "/reports/" + id)).doesNotContain("data-test=\"corrected-below\"");
        submit(LEADER, "ReportReception", correction + ":1:0", Map.of("decision", "ACCEPT"));
        settle();

        assertThat(page(BOARD, "/reports/" + id))
                .contains("data-test=\"corrected-below\"", "trước 4 nhà", "nay 6 nhà", "= 4 + 5");
        assertThat(page(BOARD, "/reports/" + farmers)).contains("Phiên bản 1", "Đã chấp nhận");
        assertThat(page(BOARD, "/reports/" + correction)).contains("Đếm sót hai nhà", "đang có giá trị");
    }

    private void staysClosedToOthers(String id) throws Exception {
        for (String address : List.of("", "/report.pdf", "/report.json")) {
            assertThat(get("hpn.chuyen-vien", "/reports/" + id + address).getStatus())
                    .isEqualTo(404);
        }
        assertThat(get("hpn.chuyen-vien", "/report-requests/" + id).getStatus()).isEqualTo(404);
        assertThat(page("hpn.chuyen-vien", "/reports?box=ALL")).doesNotContain(id);
        assertThat(page(
                        BOARD,
                        "/reports?box=ALL&status=ACCEPTED&year=" + clock.today().getYear()))
                .contains("/reports/" + id + "\"", id + "/hnd~2")
                .doesNotContain("/reports/" + id + "/hnd\"");
        assertThat(get(BOARD, "/reports?box=x&status=y&year=z&page=-1&directive=%00")
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(ASKER, post("/report-requests/" + id + "/withdraw"), Map.of("reason", "Thôi"))
                        .getStatus())
                .isEqualTo(422);
    }

    private Map<String, String> request(LocalDate today) {
        LocalDate units = workingDays.plus(today, 3);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("directiveId", "rj");
        form.put("requester", "bdv-hu");
        form.put("period", "AD_HOC");
        form.put("from", today.minusDays(30).toString());
        form.put("to", today.toString());
        form.put("cutOff", today.toString());
        form.put("unitsDueOn", units.toString());
        form.put("dueOn", workingDays.plus(units, 2).toString());
        form.put("receiver", "btv-hu");
        form.put("secondReceiver", "mttq");
        form.put("units", "hnd,mttq");
        return form;
    }

    private void draft(String account, String reportId, int houses, List<Map<String, Object>> answers) {
        WorkItem task = open("PeriodicReport", reportId);
        Map<String, Object> values = new LinkedHashMap<>(submission.firstValues(account, task.taskId()));
        values.put(
                "figures",
                List.of(Map.of(
                        "content", "C1_ECONOMY_POVERTY",
                        "indicator", "Nhà tạm đã xóa",
                        "value", String.valueOf(houses),
                        "unit", "nhà")));
        values.put("answers", new ArrayList<>(answers));
        submission.submit(account, task.taskId(), values);
        settle();
    }

    private void submit(String account, String process, String key, Map<String, Object> values) {
        submission.submit(account, open(process, key).taskId(), values);
    }

    private WorkItem receipt(String reportId, int submission, int place) {
        return open("ReportReception", reportId + ":" + submission + ":" + place);
    }

    private List<String> receivers(String reportId, int submission) {
        List<String> groups = new ArrayList<>();
        for (int place = 0; place < 2; place++) {
            groups.addAll(receipt(reportId, submission, place).groups());
        }
        return groups;
    }

    private WorkItem open(String process, String key) {
        return workList.openOf(process, List.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing open of " + process + " " + key));
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
        starts.startDue();
    }

    private static String idIn(MockHttpServletResponse response) {
        String to = String.valueOf(response.getRedirectedUrl());
        assertThat(to).startsWith("/report-requests/");
        return to.substring("/report-requests/".length());
    }

    private String page(String account, String address) throws Exception {
        MockHttpServletResponse response = get(account, address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private byte[] bytes(String account, String address, String type) throws Exception {
        MockHttpServletResponse response = get(account, address);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith(type);
        return response.getContentAsByteArray();
    }

    private MockHttpServletResponse get(String account, String address) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                java.net.URI.create(address))
                        .with(user(account)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(
            String account, MockHttpServletRequestBuilder request, Map<String, String> fields) throws Exception {
        fields.forEach(
                (name, value) -> request.param(name, name.equals("units") ? value.split(",") : new String[] {value}));
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private static List<String> entries(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
