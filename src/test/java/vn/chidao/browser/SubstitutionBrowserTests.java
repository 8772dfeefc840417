package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** The chief of office goes on leave: his officer stands in, sees his tasks, and does not approve his own draft. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SubstitutionBrowserTests {

    private static final String CHIEF = "vphu.chanh-vp";
    private static final String OFFICER = "vphu.chuyen-vien";

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
    void theOfficerStandsInUntilTheChiefIsBack() {
        Page chief = open(CHIEF);
        goOnLeave(chief);

        Page officer = open(OFFICER);
        officer.navigate("/directives/cv-77-hon-quan");
        officer.locator("form[action$='/submit'] button").click();
        assertThat(officer.locator(".flash")).isVisible();
        officer.waitForCondition(() -> {
            officer.navigate("/");
            return officer.locator("[data-test=desk] a:has-text('Duyệt nội dung')")
                    .isVisible();
        });
        assertThat(officer.locator("[data-test=desk]")).containsText("thay Chánh Văn phòng");
        Looks.at(officer, "substitution-desk");

        officer.locator("[data-test=desk] a:has-text('Duyệt nội dung')").click();
        assertThat(officer.locator("[data-test=absence]")).containsText("vắng mặt đến hết");
        assertThat(officer.locator("[data-test=acting-for]")).containsText("Chuyên viên thay Chánh Văn phòng");
        Looks.at(officer, "substitution-task");
        officer.locator("input[name=decision][value=APPROVE]").check();
        officer.locator("[data-test=complete]").click();
        assertThat(officer.locator("main")).containsText("không được thay người vắng mặt");
        Looks.at(officer, "substitution-own-draft");

        chief.navigate("/substitutions");
        chief.locator("[data-test=absences] form button").click();
        assertThat(chief.locator(".flash")).containsText("Đã chấm dứt việc thay");
        officer.navigate("/");
        assertThat(officer.locator("body")).not().containsText("thay Chánh Văn phòng");
    }

    @Test
    void theAdministratorNamesASubstituteForSomebodyElse() {
        Page administrator = open("quantri");
        administrator.navigate("/administration/substitutions?name=nông dân");
        administrator.locator("main a:has-text('Hội Nông dân huyện')").click();
        administrator.locator("select[name=absent]").selectOption("hnd.chu-tich/hnd.chu-tich");
        fill(administrator, "hnd.chu-tich/hnd.chu-tich");
        assertThat(administrator.locator("#substitute-error")).containsText("Không thể tự thay chính mình");
        Looks.at(administrator, "substitution-administration-refused");
        fill(administrator, "hnd.chuyen-vien/hnd.chuyen-vien");
        assertThat(administrator.locator("[data-test=all]")).containsText("Đang thay");
        Looks.at(administrator, "substitution-administration");
    }

    @Test
    void theClerkEntersAnAuthorisationToSign() {
        Page clerk = open("ubnd.van-thu");
        clerk.navigate("/signing-authorizations");
        clerk.locator("[data-test=authorization-form] button[type=submit]").click();
        assertThat(clerk.locator("#types-error, #paperNumber-error").first()).isVisible();
        clerk.locator("input[name=paperNumber]").fill("12/GUQ-UBND");
        clerk.locator("input[name=paperDate]").fill(clock.today().toString());
        clerk.locator("select[name=toPosition]").selectOption("ubnd.chuyen-vien");
        clerk.locator("textarea[name=content]").fill("Các kế hoạch về phong trào “Dân vận khéo”");
        clerk.locator("input[name=from]").fill(clock.today().toString());
        clerk.locator("input[name=to]").fill(clock.today().plusDays(20).toString());
        clerk.locator("[data-test=authorization-form] button[type=submit]").click();
        assertThat(clerk.locator("#types-error")).containsText("hãy chọn ít nhất một loại văn bản");
        Looks.at(clerk, "substitution-authorization-refused");
        clerk.locator("#type-PLAN").check();
        clerk.locator("[data-test=authorization-form] button[type=submit]").click();
        assertThat(clerk.locator("[data-test=authorizations]")).containsText("12/GUQ-UBND");
        Looks.at(clerk, "substitution-authorization");
    }

    private void goOnLeave(Page page) {
        page.locator("details.person summary").click();
        page.locator(".person-menu a[href='/substitutions']").click();
        fill(page, OFFICER + "/" + OFFICER);
        assertThat(page).hasURL(Pattern.compile("/substitutions$"));
        assertThat(page.locator("[data-test=absences]")).containsText("Đang thay");
        Looks.at(page, "substitution-substitutions");
    }

    private void fill(Page page, String substitute) {
        page.locator("select[name=substitute]").selectOption(substitute);
        page.locator("input[name=from]").fill(clock.today().toString());
        page.locator("input[name=to]").fill(clock.today().plusDays(4).toString());
        page.locator("textarea[name=reason]").fill("nghỉ phép năm");
        page.locator("[data-test=substitution-form] button[type=submit]").click();
    }

    private Page open(String account) {
        return chromium.signedIn("http://localhost:" + port, account, 1366);
    }
}
