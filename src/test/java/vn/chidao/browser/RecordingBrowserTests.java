package vn.chidao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.testing.TestDatabase;

/** An officer pastes the city's chỉ thị, compares, mends, confirms; it is in force, and the Front is asked for rhythms. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "chidao.demo.neighbours=bac-ninh-2017")
@DirtiesContext
class RecordingBrowserTests {

    private static final Path TEXT = Path.of("src/test/resources/reading/seeds/s1.txt");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @LocalServerPort
    int port;

    @Test
    void anOfficerBringsATextIntoForce() throws IOException {
        Page officer = open("bn-vp.chuyen-vien");
        officer.locator("nav.places > ul > li > a[href='/directives']").click();
        officer.locator("nav.places a[href='/recordings']").click();
        officer.locator("a[href='/recordings/new']").click();
        Looks.at(officer, "recording-new");
        officer.locator("#text").fill(Files.readString(TEXT));
        officer.locator("[data-test=read-text] button[type=submit]").click();
        Locator duties = officer.locator("[data-test=duties] > li");
        assertThat(duties).hasCount(24);
        assertThat(officer.locator("[data-test=heading-remarks]")).containsText("Thiếu số");
        Looks.at(officer, "recording-comparison");

        officer.keyboard().press("j");
        assertThat(duties.first()).isFocused();
        officer.keyboard().press("c");
        assertThat(duties.first()).containsText("Đã xem");
        officer.locator("[data-duty='5'] [data-open]").click();
        assertThat(officer.locator("[data-test=duty] input[name='targets[0].set']"))
                .hasValue("Trang thông tin điện tử Thành ủy; Bản tin thành phố; Cổng thông tin điện tử;"
                        + " Đài phát thanh thành phố; hệ thống truyền thanh cơ sở");
        Looks.at(officer, "recording-duty");
        officer.locator("[data-test=duty] textarea[name=action]").fill("   ");
        officer.locator("[data-test=save-duty]").click();
        assertThat(officer.locator("[data-test=duty]")).containsText("Hãy ghi việc phải làm");
        officer.locator("[data-test=duty] textarea[name=action]").fill("Mở chuyên trang, chuyên mục trên năm kênh");
        officer.locator("[data-test=save-duty]").click();
        assertThat(officer.locator("[data-duty='5']")).containsText("Mở chuyên trang");
        officer.locator("[data-test=split] button").click();
        assertThat(duties).hasCount(25);
        officer.locator("[data-test=merge] button").click();
        assertThat(duties).hasCount(24);

        officer.locator("[data-test=confirm]").click();
        officer.locator("[data-test=open-directive]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        Looks.at(officer, "recording-in-force");
        officer.locator("[data-test=open-directive]").click();
        assertThat(officer.locator("h1")).containsText("Chỉ thị không số của Ban Thường vụ Thành ủy Bắc Ninh");

        Page front = open("bn-mttq.chuyen-vien");
        assertThat(front.locator("main"))
                .containsText("Quyết định nhịp độ", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    @Test
    void saysInVietnameseWhatIsWrongWithAFileAndKeepsTheText() {
        Page officer = open("bn-vp.chuyen-vien");
        officer.navigate("/recordings/new");
        officer.locator("#text").fill("đang soạn");
        officer.locator("#file")
                .setInputFiles(new FilePayload(
                        "anh.txt", "text/plain", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}));
        officer.locator("[data-test=read-text] button[type=submit]").click();

        assertThat(officer.locator("#file-error")).containsText("JPEG");
        assertThat(officer.locator("#text")).hasValue("đang soạn");
    }

    @Test
    void doesNotRunWhatATextBringsAlong() {
        Page officer = open("bn-vp.chuyen-vien");
        officer.navigate("/recordings/new");
        String hostile = "CHỈ THỊ\nVề <script>document.title='x'</script><img src=x onerror=document.title='y'>\n\n"
                + "Ban Thường vụ Thành ủy yêu cầu:\n1. UBND thành phố xây dựng kế hoạch <b>này</b>.\n";
        officer.locator("#file")
                .setInputFiles(new FilePayload("a.txt", "text/plain", hostile.getBytes(StandardCharsets.UTF_8)));
        officer.locator("[data-test=read-text] button[type=submit]").click();

        assertThat(officer.locator("[data-source]")).containsText("<script>document.title='x'</script>");
        assertThat(officer.title()).contains("Đối chiếu");
        assertThat(officer.locator("[data-source] script, [data-source] img, main h1 img"))
                .hasCount(0);
    }

    private Page open(String account) {
        return chromium.signedIn("http://localhost:" + port, account, 1366);
    }
}
