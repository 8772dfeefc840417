package vn.chidao.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.chidao.testing.ProductPages;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.WorkList.WorkItem;

/** The task page as people get it: what it must show, whatever door it is opened through. */
class TaskPageTemplateTests {

    private static final Option APPROVE = new Option("APPROVE", "Đồng ý");
    private static final Option RETURN = new Option("RETURN", "Trả lại");

    private final Map<String, Object> model = new HashMap<>();

    @BeforeEach
    void anOpenTask() {
        WorkItem done = item("t-1", "Lập báo cáo", Instant.parse("2017-11-20T03:00:00Z"));
        WorkItem open = item("t-2", "Duyệt báo cáo", null);
        model.put("task", open);
        model.put(
                "briefing",
                TaskBriefing.about("báo cáo năm 2018, Hội Nông dân huyện")
                        .directive("d-1", "77-CV/HU · mục 5")
                        .quote("Định kỳ sơ kết, tổng kết đánh giá kết quả thực hiện")
                        .fact("Kỳ báo cáo", "năm 2018")
                        .fact("Nơi nhận", "Ban Dân vận Huyện ủy", "/directives/d-1?tab=progress")
                        .text("Dự thảo báo cáo", "I. Công tác lãnh đạo\nĐã quán triệt <05> nội dung.")
                        .grid("Số liệu", List.of("Nội dung", "Giá trị"), List.of(List.of("Mô hình", "12")))
                        .build());
        model.put("documentation", "Lãnh đạo xem báo cáo, duyệt hoặc trả lại kèm lý do.");
        model.put("fields", fields());
        model.put("problems", List.of(new Problem(null, "Báo cáo chưa đủ số liệu.")));
        model.put("history", List.of(done, open));
        model.put("door", "page");
        model.put("canAct", true);
        model.put("canClaim", true);
        for (String verb : List.of(
                "canGiveBack", "canTakeBack", "canRelease", "canAskForMore", "canAskOpinion", "canUrge", "askedHere")) {
            model.put(verb, false);
        }
        model.put("verb", "");
        model.put("today", LocalDate.of(2017, 11, 25));
    }

    @Test
    void answersTheFiveQuestionsAndLinksToTheDirective() throws Exception {
        String page = render("workflow/task");

        assertThat(page)
                .contains("Ai làm", "Làm gì, đến đâu", "Khi nào xong", "Đo bằng gì", "Kết quả")
                .contains("Định kỳ sơ kết, tổng kết đánh giá kết quả thực hiện")
                .contains("href=\"/directives/d-1\"")
                .contains("Quá hạn", "Lập báo cáo", "10:00 20/11/2017")
                .contains("&lt;05&gt;");
    }

    @Test
    void hasOnePrimaryButtonAndOffersWhatElseCanBeDoneBehindItsName() throws Exception {
        model.put("canAskForMore", true);
        model.put("canAskOpinion", true);
        model.put("officers", List.of(new Option("an", "Nguyễn Văn An – Chuyên viên: 3 việc đang chờ")));
        model.put("mayDelegate", true);

        String page = render("workflow/task");

        assertThat(page.split("btn-primary", -1)).hasSize(2);
        assertThat(page)
                .contains("Việc khác với công việc này", "Nguyễn Văn An – Chuyên viên: 3 việc đang chờ")
                .contains("Chuyển hẳn", "Giao làm thay, rồi trả lại tôi", "Gửi đề nghị gia hạn", "Xin ý kiến")
                .doesNotContain("data-test=\"urge-form\"", "data-test=\"release-form\"");
    }

    @Test
    void whoWorksForAnotherGivesItBackInsteadOfCompletingIt() throws Exception {
        model.put("doneFor", "Trần Văn Cảnh");

        String page = render("workflow/task");

        assertThat(page)
                .contains("Trả lại cho Trần Văn Cảnh", "Đồng chí làm thay Trần Văn Cảnh")
                .doesNotContain("Hoàn thành công việc", "data-test=\"complete\"");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        String page = render("workflow/task");

        assertThat(page)
                .contains("Báo cáo chưa đủ số liệu.")
                .contains("Đang gõ dở")
                .contains("Phải ghi ý kiến khi trả lại.")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"comment-hint comment-error\"");
    }

    @Test
    void addsAndRemovesRowsWithoutScript() throws Exception {
        String page = render("workflow/task");

        assertThat(page)
                .contains("value=\"add-row:lines\"")
                .contains("value=\"remove-row:lines:0\"")
                .contains("name=\"lines[0].title\"")
                .contains("name=\"lines[INDEX].title\"");
    }

    @Test
    void standsInTasklistWithoutTheFrameAroundIt() throws Exception {
        model.put("door", "tasklist");

        String page = render("workflow/task");

        assertThat(page).contains("data-frame=\"tasklist\"", "name=\"door\" value=\"tasklist\"");
        assertThat(page).doesNotContain("site-head", "skip-link");
    }

    @Test
    void saysAboveEverythingElseThatItWasChased() throws Exception {
        assertThat(render("workflow/task")).doesNotContain("Đã được đôn đốc");

        model.put("remarks", List.of("09/05/2017, Trần Văn An: “Gửi <ngay>”"));

        assertThat(render("workflow/task")).contains("Đã được đôn đốc", "“Gửi &lt;ngay&gt;”");
    }

    @Test
    void asksForNothingFromWhoMayOnlyLook() throws Exception {
        model.put("canAct", false);
        model.put("canClaim", false);
        model.put("assigneeName", "Nguyễn Thị Bích");

        String page = render("workflow/task");

        assertThat(page)
                .contains("Công việc đang do Nguyễn Thị Bích thực hiện.")
                .doesNotContain("data-test=\"complete\"");
    }

    @Test
    void namesWhoWasFaster() throws Exception {
        model.put("personName", "Trần Văn An");
        model.put("positionName", "Chủ tịch Hội Nông dân huyện");
        model.put("at", Instant.parse("2017-11-20T03:00:00Z"));

        String page = render("workflow/gone");

        assertThat(page).contains("Trần Văn An – Chủ tịch Hội Nông dân huyện đã xử lý lúc 10:00 20/11/2017.");
    }

    @Test
    void tellsTheWrapperThatTheTaskIsDone() throws Exception {
        assertThat(render("workflow/completed-in-frame")).contains("data-frame-message=\"completed\"");
    }

    private String render(String view) throws Exception {
        ThymeleafViewResolver views = ProductPages.views();
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        views.setApplicationContext(context);

        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.ROOT));
        MockHttpServletResponse response = new MockHttpServletResponse();
        views.resolveViewName(view, Locale.ROOT).render(model, request, response);
        String page = response.getContentAsString();
        assertThat(page).doesNotContain("??");
        keepForALook(view, page);
        return page;
    }

    /** Leaves the page in target/pages, where a browser can open it. */
    private void keepForALook(String view, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve(view.replace('/', '-') + "-" + model.get("door") + ".html"), page);
    }

    private static WorkItem item(String id, String name, Instant completedAt) {
        return new WorkItem(
                id,
                name,
                "PeriodicReport",
                "UserTask_ApproveReport",
                "ApproveReportForm",
                "o-1",
                "báo cáo năm 2018",
                "d-1",
                "77-CV/HU",
                "hnd",
                List.of("hnd.chu-tich"),
                null,
                LocalDate.of(2017, 11, 20),
                Instant.parse("2017-11-15T03:00:00Z"),
                completedAt,
                completedAt == null ? null : "Trần Văn An",
                completedAt == null ? null : "Chuyên viên Hội Nông dân huyện");
    }

    private static List<FieldView> fields() {
        FieldView title = cell("title", "Tên mô hình, phần việc", null);
        FieldView quantity = new FieldView(
                FieldView.Type.NUMBER,
                "quantity",
                "quantity",
                "quantity",
                "Số lượng",
                null,
                true,
                null,
                "1",
                "100000",
                "1",
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return List.of(
                field(FieldView.Type.RADIO, "decision", "Ý kiến", null, "APPROVE", null, List.of(APPROVE, RETURN)),
                field(
                        FieldView.Type.TEXTAREA,
                        "comment",
                        "Nội dung ý kiến",
                        "Phải ghi khi trả lại.",
                        "Đang gõ dở",
                        "Phải ghi ý kiến khi trả lại.",
                        List.of()),
                field(FieldView.Type.DATE, "doneOn", "Ngày hoàn thành", null, "2017-11-20", null, List.of()),
                field(FieldView.Type.SELECT, "capacity", "Thẩm quyền ký", null, null, null, List.of(APPROVE)),
                field(
                        FieldView.Type.FILE,
                        "evidence",
                        "Minh chứng",
                        "PDF, ảnh, DOCX, XLSX; tối đa 20 MB.",
                        "f-1",
                        null,
                        List.of()),
                field(FieldView.Type.CHECKBOX, "confirmed", "Đã đối chiếu số liệu", null, "true", null, List.of()),
                new FieldView(
                        FieldView.Type.ROWS,
                        "lines",
                        "lines",
                        "lines",
                        "Nội dung đăng ký",
                        "Ít nhất một dòng.",
                        true,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(title, quantity),
                        List.of(List.of(
                                cell("title", "Tên mô hình, phần việc", "Con đường hoa"),
                                new FieldView(
                                        FieldView.Type.NUMBER,
                                        "quantity",
                                        "lines[0].quantity",
                                        "lines-0-quantity",
                                        "Số lượng",
                                        null,
                                        true,
                                        null,
                                        "1",
                                        "100000",
                                        "1",
                                        List.of(),
                                        "0",
                                        "Phải từ 1 trở lên.",
                                        List.of(),
                                        List.of())))));
    }

    private static FieldView cell(String key, String label, String value) {
        return new FieldView(
                FieldView.Type.TEXT,
                key,
                "lines[0]." + key,
                "lines-0-" + key,
                label,
                null,
                true,
                200,
                null,
                null,
                null,
                List.of(),
                value,
                null,
                List.of(),
                List.of());
    }

    private static FieldView field(
            FieldView.Type type,
            String key,
            String label,
            String hint,
            String value,
            String error,
            List<Option> options) {
        return new FieldView(
                type, key, key, key, label, hint, true, 2000, null, null, null, options, value, error, List.of(),
                List.of());
    }
}
