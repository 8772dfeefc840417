package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.testing.TestDatabase;

/** The administrator enters what was announced; everybody reads it and counts by it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class CalendarBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    WorkingDays workingDays;

    @Test
    void theAdministratorEntersAnAnnouncedDayAndTakesItBack() {
        Page administrator = open("quantri", "/calendar?year=2027");
        assertThat(administrator.locator(".page-head")).containsText("theo Bộ luật Lao động, chưa có thông báo");
        assertThat(administrator.locator("[data-test=days]")).containsText("Tết Nguyên đán");
        Looks.at(administrator, "calendar-expected");

        fill(administrator, "2027-02-10", "HOLIDAY", "Nghỉ hoán đổi dịp Tết", "");
        assertThat(administrator.locator("#source-error")).isVisible();
        assertThat(administrator.locator("#name")).hasValue("Nghỉ hoán đổi dịp Tết");
        Looks.at(administrator, "calendar-refused");
        fill(administrator, "2027-02-11", "HOLIDAY", "Nghỉ hoán đổi dịp Tết", "Thông báo 1/TB-BNV");
        assertThat(administrator.locator(".flash")).containsText("Đã ghi ngày 11/02/2027");
        fill(administrator, "2027-02-20", "MAKE_UP_WORKDAY", "Làm bù cho ngày 11/02", "Thông báo 1/TB-BNV");
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 11))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
        administrator.locator("[data-test=confirm] input[name=source]").fill("Thông báo 1/TB-BNV");
        administrator.locator("[data-test=confirm] button").click();
        assertThat(administrator.locator(".page-head")).containsText("Đã công bố");
        Looks.at(administrator, "calendar-confirmed");

        administrator.locator("button[aria-label='Bỏ ngày 20/02/2027']").click();
        assertThat(administrator.locator(".flash")).containsText("Đã bỏ ngày 20/02/2027");
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 20))).isFalse();
        administrator.navigate("/acts");
        assertThat(administrator.locator("main")).containsText("Sửa lịch làm việc");
    }

    @Test
    void anOrganisationHasADayOfItsOwnAndAWorkedSaturdayCannotBeWorkedTwice() {
        Page administrator = open("quantri", "/organizations/hnd");
        administrator.locator("a[href*='/calendar?unit=hnd']").click();
        fill(administrator, "2031-06-04", "HOLIDAY", "Đại hội Hội Nông dân huyện", "Quyết định 5-QĐ/HND");
        assertThat(administrator.locator("h1")).containsText("Hội Nông dân");
        assertThat(workingDays.of("hnd").isWorkingDay(LocalDate.of(2031, 6, 4))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 6, 4))).isTrue();

        fill(administrator, "2031-06-05", "MAKE_UP_WORKDAY", "Làm bù", "Quyết định 5-QĐ/HND");
        assertThat(administrator.locator("#kind-error")).containsText("vốn đã là ngày làm việc");
    }

    @Test
    void anOfficerReadsAndCountsAndChangesNothing() {
        Page officer = open("mttq.chuyen-vien", "/calendar?year=2019");
        assertThat(officer.locator("[data-test=enter]")).hasCount(0);
        officer.locator("#from").fill("2019-04-25");
        officer.locator("#days").fill("5");
        officer.locator("[data-test=try] button").click();
        assertThat(officer.locator("[data-test=due]"))
                .containsText("Thứ Hai 06/05/2019 5 ngày làm việc, trừ ngày nghỉ 29/04–01/05, kể cả ngày làm bù 04/05");
        Looks.at(officer, "calendar-try");
        officer.navigate("/calendar?year=1900");
        assertThat(officer.locator("main")).containsText("Chỉ nhận năm từ 2010 đến 2100");
        officer.navigate("/calendar?year=2019&from=2019-04-25&days=9999");
        assertThat(officer.locator("#days-error")).isVisible();
    }

    private Page open(String account, String path) {
        Page page = chromium.signedIn("http://localhost:" + port, account, 1366);
        page.navigate(path);
        return page;
    }

    private static void fill(Page page, String day, String kind, String name, String source) {
        page.locator("[data-test=enter] #day").fill(day);
        page.locator("[data-test=enter] #kind").selectOption(kind);
        page.locator("[data-test=enter] #name").fill(name);
        page.locator("[data-test=enter] #source").fill(source);
        page.locator("[data-test=enter] button").click();
    }
}
