package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.testing.TestDatabase;

/** 77-CV/HU from the draft to its number, by the officers, on our pages and in Camunda Tasklist. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DirectiveJourneyBrowserTests {

    private static final String DIRECTIVE = "cv-77-hon-quan";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    DirectiveCatalog directives;

    @Test
    void officersIssueADirectiveAndTheSignerDoesItInTasklist() {
        submitTheDraft();
        decideOnOurPage("vphu.chanh-vp", "Duyệt nội dung", "APPROVE");
        decideOnOurPage("vphu.chanh-vp", "Kiểm tra thể thức", "APPROVE");
        signInTasklist();
        number();

        assertThat(directives.require(DIRECTIVE).numberAndNotation()).isEqualTo("77-CV/HU");
    }

    private void submitTheDraft() {
        Page page = open("vphu.chuyen-vien");
        page.navigate("/directives/" + DIRECTIVE);
        page.locator("form[action$='/submit'] button").click();
        assertThat(page.locator(".flash")).isVisible();
        page.context().close();
    }

    private void decideOnOurPage(String account, String taskName, String decision) {
        Page page = open(account);
        openTask(page, taskName);
        page.locator("input[name=decision][value=" + decision + "]").check();
        page.locator("[data-test=complete]").click();
        assertThat(page).hasURL(Pattern.compile("/$"));
        assertThat(page.locator(".flash")).containsText(taskName);
        page.context().close();
    }

    private void signInTasklist() {
        Page page = open("btv-hu.pho-bi-thu");
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(baseUrl()) && request.url().startsWith("http")) {
                foreign.add(request.url());
            }
        });
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".tasks-list .task").first().click();
        page.locator("button.claim:visible").click();
        assertThat(page.locator("button.unclaim")).isVisible();
        FrameLocator frame = page.frameLocator("iframe[src*='/tasks/']");
        frame.locator("input[name=decision][value=SIGN]").check();
        frame.locator("select[name=capacity]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        frame.locator("[data-test=complete]").click();
        assertThat(page.locator(".tasks-list .task")).hasCount(0);
        assertThat(page.locator("body")).not().containsText("Camunda 8");
        assertThat(foreign).isEmpty();
        page.context().close();
    }

    private void number() {
        Page page = open("vphu.van-thu");
        openTask(page, "Cấp số");
        assertThat(page.locator("main")).containsText("77-CV/HU");
        page.locator("[data-test=complete]").click();
        assertThat(page.locator(".flash")).isVisible();
        page.navigate("/directives/" + DIRECTIVE);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("77-CV/HU");
        page.context().close();
    }

    /** The task stands on the desk as soon as the worker has started its instance. */
    private static void openTask(Page page, String taskName) {
        page.waitForCondition(() -> {
            page.navigate("/");
            return page.locator("main a[href*='/tasks/']", new Page.LocatorOptions().setHasText(taskName))
                            .count()
                    > 0;
        });
        page.locator("main a[href*='/tasks/']", new Page.LocatorOptions().setHasText(taskName))
                .first()
                .click();
    }

    private Page open(String account) {
        return chromium.signedIn(baseUrl(), account);
    }

    private String baseUrl() {
        return "http://localhost:" + port;
    }
}
