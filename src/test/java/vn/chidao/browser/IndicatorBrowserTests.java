package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.testing.TestDatabase;

/** An officer looks an indicator up and tries out how a quantity is understood. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class IndicatorBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Test
    void anOfficerFindsAnIndicatorWithoutDiacritics() {
        Page page = open("/indicators");
        Looks.at(page, "indicators");

        page.locator("#q").fill("quy nguoi ngheo");
        page.locator("[data-test=search] button").click();

        assertThat(page.locator("[data-test=indicators] tbody tr")).hasCount(1);
        assertThat(page.locator("[data-test=indicators]")).containsText("Quỹ “Vì người nghèo” vận động được");
        page.locator("#q").fill("không có đâu");
        page.locator("[data-test=search] button").click();
        assertThat(page.locator("main")).containsText("Không có chỉ tiêu nào như vậy");
        Looks.at(page, "indicators-none");
    }

    @Test
    void anOfficerTriesOutQuantities() {
        Page page = open("/indicators");

        tryOut(page, "trên 3.130 m2");
        assertThat(page.locator("[data-test=understood]")).containsText("trên 3.130 m2");
        assertThat(page.locator("[data-test=understood]")).containsText("cận dưới");
        tryOut(page, "28 tỷ 500 triệu");
        assertThat(page.locator("[data-test=understood]")).containsText("28,5 tỷ đồng");
        Looks.at(page, "indicators-understood");
        tryOut(page, "3,130 m²");
        assertThat(page.locator("#quantity-error")).containsText("có thể là 3.130 hoặc 3,13");
        assertThat(page.locator("#quantity")).hasValue("3,130 m²");
        Looks.at(page, "indicators-asked");
    }

    private Page open(String path) {
        Page page = chromium.signedIn("http://localhost:" + port, "mttq.chuyen-vien", 1366);
        page.navigate(path);
        return page;
    }

    private static void tryOut(Page page, String text) {
        page.locator("#quantity").fill(text);
        // By keyboard: while a page is still being laid out, what the mouse aims at may move.
        page.locator("#quantity").press("Enter");
    }
}
