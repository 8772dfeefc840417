package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static vn.chidao.notification.Mails.DEPUTY;
import static vn.chidao.notification.Mails.LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.chidao.chasing.ChasedTask;
import vn.chidao.chasing.PeopleReminded;
import vn.chidao.chasing.SuperiorTold;
import vn.chidao.chasing.WorkChased;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.ActorDirectory;

class ChaseMailsTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 22);

    private final ActorDirectory people = mock();
    private final OrganizationDirectory organizations = mock();
    private final MailOutbox outbox = mock();
    private final DirectiveSight sight = mock();
    private final ChaseMails mails = new ChaseMails(
            new MailRecipients(people, organizations),
            Mails.templates(),
            outbox,
            Mails.ADDRESS,
            sight,
            TestAccess.of());

    @BeforeEach
    void staff() {
        given(people.holdersOf(any())).willReturn(List.of());
        given(people.holdersOf("bi-thu")).willReturn(List.of(LEADER));
        given(people.holdersOf("pho-bi-thu")).willReturn(List.of(DEPUTY));
        given(sight.of(any())).willReturn(Set.of("d-77"));
    }

    @Test
    void putsAllThatIsSomebodysIntoOneMailTheLongestLateFirst() {
        mails.on(new PeopleReminded(
                TODAY,
                List.of(
                        task("t-1", "d-77", TODAY.plusDays(3), 3, "bi-thu"),
                        task("t-2", null, TODAY.minusDays(3), -1, "bi-thu", "pho-bi-thu"),
                        task("t-3", null, TODAY, 0, "bi-thu"))));

        List<MailDraft> written = written(2);
        assertThat(written).extracting(MailDraft::recipient).containsExactly(LEADER, DEPUTY);
        assertThat(written).extracting(MailDraft::path).containsExactly("/", "/tasks/t-2");
        assertThat(written.get(0).content().subject())
                .isEqualTo("[Chỉ Đạo] Nhắc việc: 3 việc, trong đó 1 việc quá hạn");
        assertThat(written.get(0).content().text()).isEqualTo("""
                        Kính gửi Bí thư Huyện ủy,

                        Các công việc dưới đây đang chờ đồng chí xử lý.

                        - Thực hiện – t-2 & con
                          Hạn: 19/05/2017 (trễ 1 ngày làm việc)
                          http://chidao.test/tasks/t-2
                        - Thực hiện – t-3 & con
                          Hạn: 22/05/2017 (hạn hôm nay)
                          http://chidao.test/tasks/t-3
                        - Thực hiện – t-1 & con
                          Hạn: 25/05/2017 (còn 3 ngày làm việc)
                          Căn cứ: 77-CV/HU
                          http://chidao.test/tasks/t-1

                        Mở tại: http://chidao.test/

                        --\s
                        Thư do hệ thống Chỉ Đạo tự động gửi, xin không trả lời thư này.
                        Chọn nhận ít thư hơn tại: http://chidao.test/mail-settings
                        """);
        assertThat(written.get(0).content().html())
                .contains("t-1 &amp; con", "href=\"http://chidao.test/tasks/t-1\"")
                .doesNotContain("th:text", "??");
    }

    @Test
    void quotesWhoChasesByHand() {
        mails.on(new WorkChased(
                TODAY,
                "Gửi ngay <b>",
                "Nguyễn Văn A",
                "Chánh Văn phòng",
                List.of(task("t-1", null, TODAY, 0, "bi-thu"))));

        MailDraft mail = written(1).get(0);
        assertThat(mail.content().subject()).isEqualTo("[Chỉ Đạo] Đôn đốc: 1 việc");
        assertThat(mail.content().text())
                .contains("Nguyễn Văn A (Chánh Văn phòng) đôn đốc các công việc dưới đây:", "“Gửi ngay <b>”");
        assertThat(mail.content().html()).contains("Gửi ngay &lt;b&gt;");
    }

    @Test
    void tellsASuperiorOfWhomAndNothingOutOfHisSight() {
        mails.on(new SuperiorTold(
                TODAY,
                "hu",
                List.of("bi-thu", "pho-bi-thu"),
                List.of(
                        task("t-1", "d-77", TODAY.minusDays(10), -6, "hnd"),
                        task("t-2", "d-secret", TODAY.minusDays(10), -6, "hnd"))));

        List<MailDraft> written = written(2);
        assertThat(written.get(0).path()).isEqualTo("/late");
        assertThat(written.get(0).content().subject())
                .isEqualTo("[Chỉ Đạo] Quá hạn lâu: 1 việc của đơn vị do đồng chí theo dõi");
        assertThat(written.get(0).content().text())
                .contains("Hội Nông dân: Thực hiện – t-1", "trễ 6 ngày làm việc", "http://chidao.test/late?unit=hnd")
                .doesNotContain("t-2");
    }

    @Test
    void isShortAndSaysHowMuchMoreThereIs() {
        mails.on(new PeopleReminded(
                TODAY,
                IntStream.range(0, 60)
                        .mapToObj(each -> task("t-" + each, null, TODAY, 0, "bi-thu"))
                        .toList()));

        assertThat(written(1).get(0).content().text()).contains("và 10 việc nữa.");
    }

    private List<MailDraft> written(int mailsWritten) {
        ArgumentCaptor<MailDraft> drafts = ArgumentCaptor.captor();
        verify(outbox, atLeast(mailsWritten)).add(drafts.capture());
        assertThat(drafts.getAllValues()).hasSize(mailsWritten);
        return drafts.getAllValues();
    }

    private static ChasedTask task(String id, @Nullable String directive, LocalDate due, int days, String... groups) {
        return new ChasedTask(
                id,
                "Thực hiện",
                id + " & con",
                directive,
                directive == null ? null : "77-CV/HU",
                "hnd",
                "Hội Nông dân",
                List.of(groups),
                due,
                days);
    }
}
