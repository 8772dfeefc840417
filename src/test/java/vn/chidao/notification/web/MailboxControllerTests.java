package vn.chidao.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.chidao.notification.MailLine;
import vn.chidao.notification.MailStatus;
import vn.chidao.notification.MailView;
import vn.chidao.notification.Mailbox;
import vn.chidao.testing.ProductPages;

class MailboxControllerTests {

    private static final Principal LEADER = () -> "btv-hu.bi-thu";
    private static final Instant AT = Instant.parse("2017-05-22T02:00:00Z");

    private final Mailbox mailbox = mock();
    private final MockMvcTester mvc =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new MailboxController(mailbox))
                    .setViewResolvers(ProductPages.views())
                    .build());

    @Test
    void listsTheMailsOfTheSignedInPersonInVietnameseTime() throws IOException {
        given(mailbox.list("btv-hu.bi-thu", 0, 51)).willReturn(List.of(line(1)));

        String page = get("/mailbox");

        keepForALook("mailbox", page);
        assertThat(page)
                .contains("<h1>Hộp thư thử</h1>", "22/05/2017 09:00", "href=\"/mailbox/m-1\"", "Ký &lt;ban hành&gt; 1")
                .contains("Lưu tại đây")
                .doesNotContain("Thư cũ hơn", "Thư mới hơn", "??");
    }

    @Test
    void saysWhatWillComeWhereThereIsNothingYet() {
        given(mailbox.list("btv-hu.bi-thu", 0, 51)).willReturn(List.of());

        assertThat(get("/mailbox")).contains("Khi có công việc chờ đồng chí").doesNotContain("<table");
    }

    @Test
    void leafsThroughPagesOfFifty() {
        given(mailbox.list("btv-hu.bi-thu", 50, 51))
                .willReturn(IntStream.rangeClosed(1, 51)
                        .mapToObj(MailboxControllerTests::line)
                        .toList());

        assertThat(get("/mailbox?page=1"))
                .contains("href=\"/mailbox?page=0\"", "href=\"/mailbox?page=2\"", "hành&gt; 50")
                .doesNotContain("hành&gt; 51");
    }

    @Test
    void takesANegativePageForTheFirst() {
        given(mailbox.list("btv-hu.bi-thu", 0, 51)).willReturn(List.of());

        get("/mailbox?page=-3");

        verify(mailbox).list("btv-hu.bi-thu", 0, 51);
    }

    @Test
    void showsAMailAsTextAndInAFrameThatCanDoNothing() throws IOException {
        given(mailbox.require("btv-hu.bi-thu", "m-1"))
                .willReturn(new MailView(
                        "m-1",
                        "Bí thư Huyện ủy",
                        null,
                        "[Chỉ Đạo] Đến hạn 24/05: Ký",
                        "Kính gửi <Bí thư>",
                        "<p onclick=\"x\">Kính gửi</p><script>alert(1)</script>",
                        "/tasks/t-1",
                        MailStatus.KEPT,
                        AT));

        String page = get("/mailbox/m-1");

        keepForALook("mail", page);
        assertThat(page)
                .contains("sandbox=\"\"", "src=\"/mailbox/m-1/body\"", "Kính gửi &lt;Bí thư&gt;")
                .contains("href=\"/tasks/t-1\"", "chưa có địa chỉ thư")
                .doesNotContain("<script>alert", "??");
        assertThat(get("/mailbox/m-1/body")).isEqualTo("<p onclick=\"x\">Kính gửi</p><script>alert(1)</script>");
    }

    private String get(String path) {
        MvcTestResult result = mvc.get().uri(path).principal(LEADER).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the page in target/pages, where a browser can open it. */
    private static void keepForALook(String name, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve("notification-" + name + ".html"), page);
    }

    private static MailLine line(int number) {
        return new MailLine("m-" + number, "Bí thư Huyện ủy", null, "Ký <ban hành> " + number, MailStatus.KEPT, AT);
    }
}
