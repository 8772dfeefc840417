package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.demo.FiveYearPlay;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** A task with rows and a file, done on our own page: refused once with everything typed kept, then accepted. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@DirtiesContext
class RowsTaskBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    FiveYearPlay play;

    @Autowired
    WorkList workList;

    @Autowired
    ActorDirectory directory;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void officerReportsFiguresInRowsWithEvidence() {
        WorkItem task = firstReportOfAResult();
        String officer = directory.holdersOf(task.groups().get(0)).get(0).username();
        Page page = chromium.signedIn("http://localhost:" + port, officer);
        page.navigate("/tasks/" + task.taskId());

        page.locator("textarea[name=result]").fill("Tổ chức 3 hội nghị, xây dựng 1 mô hình.");
        assertThat(page.locator("[data-autosave-status]")).containsText("Đã tự lưu nháp lúc");
        page.reload();
        assertThat(page.locator("textarea[name=result]")).hasValue("Tổ chức 3 hội nghị, xây dựng 1 mô hình.");
        page.locator("input[name=doneOn]").fill(clock.today().toString());
        fillRow(page, 0, "Số hội nghị", "trên 3 hội nghị", "");
        page.locator("button[value='add-row:figures']").click();
        fillRow(page, 1, "", "1", "mô hình");
        page.locator("input[type=file][name=evidence]")
                .setInputFiles(new FilePayload("bien-ban.pdf", "application/pdf", pdf()));
        page.locator("[data-test=complete]").click();

        assertThat(page.locator("[name='figures[1].indicator']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("textarea[name=result]")).hasValue("Tổ chức 3 hội nghị, xây dựng 1 mô hình.");
        assertThat(page.locator("[name='figures[0].indicator']")).hasValue("Số hội nghị");
        assertThat(page.locator("a[href*='/files/']")).isVisible();

        page.locator("[name='figures[1].indicator']").fill("Số mô hình");
        page.locator("[name='figures[1].value']").fill("1,000");
        page.locator("[data-test=complete]").click();
        assertThat(page.locator("[name='figures[1].value']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main")).containsText("có thể là 1.000 hoặc 1.");
        Looks.at(page, "result-figures");
        page.locator("[name='figures[1].value']").fill("1");
        page.locator("[data-test=complete]").click();

        assertThat(page).hasURL(Pattern.compile("/$"));
        assertThat(page.locator(".flash")).isVisible();
        assertThat(jdbc.sql("select value from occurrence_result where occurrence_id = :id order by position")
                        .param("id", task.businessKey())
                        .query(BigDecimal.class)
                        .list())
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(new BigDecimal("3"), new BigDecimal("1")));
        assertThat(jdbc.sql(
                                "select qualifier || ' ' || unit from occurrence_result where occurrence_id = :id order by position")
                        .param("id", task.businessKey())
                        .query(String.class)
                        .list())
                .containsExactly("OVER hội nghị", "EXACT mô hình");
        records(page, task.businessKey());
        page.context().close();
    }

    /** What the organisation did besides goes on record in the same words. */
    private void records(Page page, String occurrence) {
        String obligation = jdbc.sql("select obligation_id from occurrence where id = :id")
                .param("id", occurrence)
                .query(String.class)
                .single();
        page.navigate("http://localhost:" + port + "/obligations/" + obligation + "/records");
        page.locator("#unitId").selectOption(new SelectOption().setIndex(1));
        page.locator("#title").fill("Nhân dân hiến đất");
        page.locator("#text").fill("Mở rộng đường ấp 3");
        page.locator("#indicator").fill("c116");
        page.locator("#value").fill("3,130 m²");
        page.locator("#add button").click();
        assertThat(page.locator("#value-error")).containsText("có thể là 3.130 hoặc 3,13");
        Looks.at(page, "record-asked");
        page.locator("#value").fill("trên 3.130 m²");
        page.locator("#add button").click();

        assertThat(page.locator("[data-test=records]")).containsText("trên 3.130 m²");
        assertThat(page.locator("[data-test=records]")).containsText("Đất nhân dân hiến");
        Looks.at(page, "records-figures");
    }

    private static void fillRow(Page page, int row, String indicator, String value, String unit) {
        String name = "figures[" + row + "].";
        page.locator("select[name='" + name + "content']").selectOption(new SelectOption().setIndex(1));
        page.locator("[name='" + name + "indicator']").fill(indicator);
        page.locator("[name='" + name + "value']").fill(value);
        page.locator("[name='" + name + "unit']").fill(unit);
    }

    /** Plays on until somebody has taken an obligation on and has to report its result. */
    private WorkItem firstReportOfAResult() {
        LocalDate day = LocalDate.of(2017, 6, 1);
        while (day.isBefore(LocalDate.of(2017, 12, 1))) {
            play.playUntil(day);
            List<WorkItem> waiting = workList.open().stream()
                    .filter(item -> item.formId().equals("ReportResultForm"))
                    .toList();
            if (!waiting.isEmpty()) {
                return waiting.get(0);
            }
            day = day.plusDays(1);
        }
        throw new AssertionError("nobody had to report a result");
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }
}
