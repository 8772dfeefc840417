package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestDatabase;

/** Everybody reads the register; an administrator appoints, ends, opens, and takes files over after a look. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RegisterBrowserTests {

    private static final String HEADING = "id,name,short_name,kind,level,area,parent,notation,valid_from,valid_to\n";
    private static final String ROW =
            "hlv,Hội Làm vườn huyện Hớn Quản,Hội Làm vườn huyện,%s,DISTRICT,,mttq,,2017-01-01,\n";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    BusinessClock clock;

    @Test
    void anOfficerFindsAnOrganisationAndReadsItsCard() {
        Page officer = open("hnd.chuyen-vien");
        officer.locator("nav.places > ul > li > a[href='/organizations']").click();
        assertThat(officer.locator("[data-test=tree] a:text-is('Huyện ủy Hớn Quản')"))
                .hasCount(1);
        assertThat(officer.locator("[data-test=tree] a:text-is('Tỉnh ủy Bình Phước')"))
                .hasCount(1);
        Looks.at(officer, "register-tree");
        officer.locator("[data-test=tree] a[href^='/organizations?under=mttq']")
                .first()
                .click();
        assertThat(officer.locator("[data-test=tree]")).containsText("Hội Nông dân huyện Hớn Quản");
        Looks.at(officer, "register-branch");
        officer.locator("#q").fill("hoi nong dan huyen");
        officer.locator("#q").press("Enter");
        officer.locator("[data-test=found] a:has-text('Hội Nông dân huyện Hớn Quản')")
                .first()
                .click();
        assertThat(officer.locator("[data-test=positions]")).containsText("Chủ tịch");
        assertThat(officer.locator("[data-test=open-position]")).hasCount(0);
        Looks.at(officer, "register-card");
        officer.locator("[data-test=positions] a:has-text('Chủ tịch')").first().click();
        assertThat(officer.locator("[data-test=appoint], [data-test=close]")).hasCount(0);
        officer.navigate("/organizations/hnd?on=1999-01-01");
        assertThat(officer.locator("[data-test=clamped]")).containsText("không hoạt động vào ngày 01/01/1999");
        assertThat(status(officer, "/organizations/gone")).isEqualTo(404);
        assertThat(status(officer, "/organizations?on=32/13")).isEqualTo(422);
        assertThat(status(officer, "/administration/import")).isEqualTo(403);
        assertThat(status(officer, "/positions/hnd.chu-tich/appointment")).isEqualTo(403);
        officer.navigate("/people");
        Looks.at(officer, "register-people");
    }

    @Test
    void anAdministratorFillsAPositionAndEmptiesItAgain() {
        Page administrator = open("quantri");
        administrator.navigate("/organizations/hpn");
        administrator.locator("summary:has-text('Lập chức vụ')").click();
        administrator.locator("[data-test=open-position] input[name=name]").fill("Phó Chủ tịch");
        administrator.locator("[data-test=open-position] button").click();
        assertThat(administrator.locator("#roles-error")).containsText("ít nhất một vai trò");
        assertThat(administrator.locator("[data-test=open-position] input[name=name]"))
                .hasValue("Phó Chủ tịch");
        Looks.at(administrator, "register-open-position-refused");
        administrator.locator("input[value=DEPUTY_LEADER]").check();
        administrator.locator("[data-test=open-position] button").click();
        assertThat(administrator.locator("[data-test=vacant]")).containsText("Đang khuyết");
        Looks.at(administrator, "register-vacant");
        String position = administrator.url();

        administrator.navigate("/people");
        administrator.locator("[data-test=new-person] input[name=name]").fill("Nguyễn Thị Đào");
        administrator.locator("[data-test=new-person] button").click();
        assertThat(administrator.locator("h1")).hasText("Nguyễn Thị Đào");
        Looks.at(administrator, "register-person");

        administrator.navigate(position);
        administrator.locator("[data-test=appoint]").click();
        administrator.locator("#q").fill("dao nguyen thi");
        administrator.locator("#q").press("Enter");
        administrator
                .locator("[data-test=appointment] label:has-text('Nguyễn Thị Đào') input")
                .check();
        administrator.locator("[data-test=appointment] input[name=from]").fill("1999-01-01");
        administrator.locator("[data-test=appointment] input[name=acting]").check();
        administrator.locator("[data-test=appointment] .btn-primary").click();
        assertThat(administrator.locator("#from-error")).containsText("Không có chức vụ");
        assertThat(administrator.locator("[data-test=appointment] input[name=acting]"))
                .isChecked();
        Looks.at(administrator, "register-appointment-refused");
        administrator
                .locator("[data-test=appointment] input[name=from]")
                .fill(clock.today().toString());
        administrator.locator("[data-test=appointment] .btn-primary").click();
        assertThat(administrator.locator("[data-test=holders]")).containsText("Nguyễn Thị Đào");
        assertThat(administrator.locator("[data-test=holders]")).containsText("(quyền)");

        administrator.locator("[data-test=holdings] summary").click();
        administrator
                .locator("[data-test=holdings] input[name=to]")
                .fill(clock.today().minusDays(9).toString());
        administrator.locator("[data-test=holdings] form button").click();
        assertThat(administrator.locator("[data-test=holdings] .error")).containsText("không thể trước ngày đó");
        Looks.at(administrator, "register-end-refused");
        administrator
                .locator("[data-test=holdings] input[name=to]")
                .fill(clock.today().toString());
        administrator.locator("[data-test=holdings] form button").click();
        assertThat(administrator.locator(".flash")).containsText("Đã ghi ngày thôi giữ");
        Looks.at(administrator, "register-position");
    }

    @Test
    void anAdministratorLooksBeforeTakingFilesOver() {
        Page administrator = open("quantri");
        administrator.locator("details.person summary").click();
        administrator.locator(".person-menu a[href='/administration/import']").click();
        Looks.at(administrator, "register-import");
        send(administrator, "danh-sach.csv", HEADING);
        assertThat(administrator.locator("#files-error")).containsText("Không dùng tệp “danh-sach.csv”");
        Looks.at(administrator, "register-import-refused");
        send(administrator, "units.csv", HEADING + ROW.formatted("NO_KIND"));
        assertThat(administrator.locator("[data-test=faults] tbody tr")).containsText(new String[] {"kind"});
        assertThat(administrator.locator("[data-test=apply]")).hasCount(0);
        Looks.at(administrator, "register-import-faults");
        administrator.locator("[data-test=discard]").click();

        send(administrator, "units.csv", HEADING + ROW.formatted("MEMBER_ORGANIZATION"));
        assertThat(administrator.locator("[data-test=changes]")).containsText("Hội Làm vườn");
        Looks.at(administrator, "register-import-preview");
        String preview = administrator.url();
        Page again = open("quantri");
        again.navigate("/administration/import");
        Looks.at(again, "register-import-waiting");
        again.navigate(preview);
        again.locator("[data-test=apply]").click();
        assertThat(again.locator(".flash")).containsText("1 dòng mới");
        administrator.locator("[data-test=apply]").click();
        assertThat(administrator.locator(".alert")).containsText("đã được nhập hoặc đã bỏ");
        assertThat(administrator).hasURL(Pattern.compile("/administration/import$"));
        administrator.navigate("/organizations/hlv");
        assertThat(administrator.locator("h1")).hasText("Hội Làm vườn huyện Hớn Quản");
    }

    private static void send(Page page, String name, String content) {
        page.navigate("/administration/import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("[data-test=upload] .btn-primary").click();
    }

    private static int status(Page page, String path) {
        Response response = page.navigate(path);
        return response.status();
    }

    private Page open(String account) {
        return chromium.signedIn("http://localhost:" + port, account, 1366);
    }
}
