package vn.chidao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A page as people see it on a phone and on a desk. */
final class Looks {

    private static final int NARROW = 320;

    private Looks() {}

    /** No page is wider than a narrow phone; leaves pictures in target/pages for people to look at. */
    static void at(Page page, String name) {
        page.setViewportSize(NARROW, 900);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + name)
                .isLessThanOrEqualTo(NARROW);
        for (int width : new int[] {390, 1366}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/pages/" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
