package vn.chidao.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chidao.pages.PublicAddress;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.TaskOffered;

/** Fixtures of mails. */
final class Mails {

    static final PublicAddress ADDRESS = new PublicAddress("http://chidao.test/");

    static final NotificationProperties PROPERTIES = new NotificationProperties(
            new NotificationProperties.Mail("chidao@chidao.test", LocalTime.of(7, 0), Duration.ofMinutes(5)));

    static final Account LEADER = new Account("btv-hu.bi-thu", "Bí thư Huyện ủy", "bi-thu@honquan.test", false);
    static final Account DEPUTY =
            new Account("btv-hu.pho-bi-thu", "Phó Bí thư Huyện ủy", "pho-bi-thu@honquan.test", false);
    static final Account ADMINISTRATOR = new Account("quantri", "Quản trị", "quantri@honquan.test", true);
    static final Account WITHOUT_ADDRESS = new Account("vphu.van-thu", "Văn thư", null, false);

    private Mails() {}

    static MailTemplates templates() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/notification", "messages/calendar", "messages/shared");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new MailTemplates(messages, ADDRESS);
    }

    static MailDraft draft(String key, Account recipient) {
        return new MailDraft(
                key,
                recipient,
                "/tasks/t-1",
                null,
                new MailDraft.Content("[Chỉ Đạo] Đến hạn 24/05: Ký ban hành", "Chữ thường", "<p>Chữ đậm</p>"));
    }

    static TaskOffered signing(List<String> groups, List<String> vacant) {
        return offered("Đẩy mạnh cuộc vận động <toàn dân>", LocalDate.of(2017, 5, 24), groups, vacant);
    }

    static TaskOffered offered(String subject, LocalDate dueOn, List<String> groups, List<String> vacant) {
        return new TaskOffered(
                "t-1",
                "Ký ban hành",
                "DirectiveIssuance",
                "UserTask_SignDirective",
                "d-77",
                subject,
                "d-77",
                "77-CV/HU · mục 4",
                "Định kỳ sơ kết, tổng kết",
                "hu",
                groups,
                vacant,
                dueOn,
                "Đọc dự thảo rồi ký hoặc trả lại.");
    }
}
