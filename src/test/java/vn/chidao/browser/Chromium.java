package vn.chidao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium for a test class. Without one the tests are skipped with a printed reason, unless
 * {@code CHIDAO_BROWSER_REQUIRED=true} makes that a failure.
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private Playwright playwright;
    private Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "Browser tests skipped: no Chromium at any of " + PLACES;
        if ("true".equals(System.getenv("CHIDAO_BROWSER_REQUIRED"))) {
            throw new IllegalStateException(reason + ", and CHIDAO_BROWSER_REQUIRED is set");
        }
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A window of its own in which this officer has signed in. */
    Page signedIn(String baseUrl, String account) {
        return signedIn(baseUrl, account, 1280);
    }

    Page signedIn(String baseUrl, String account, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("vi-VN")
                .setViewportSize(width, 900));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("chidao");
        page.locator("button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
        return page;
    }

    private static Optional<Path> executable() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .or(Chromium::fromEnvironment);
    }

    private static Optional<Path> fromEnvironment() {
        return Stream.ofNullable(System.getenv("CHIDAO_CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
