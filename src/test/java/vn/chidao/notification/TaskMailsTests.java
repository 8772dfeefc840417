package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static vn.chidao.notification.Mails.ADMINISTRATOR;
import static vn.chidao.notification.Mails.DEPUTY;
import static vn.chidao.notification.Mails.LEADER;
import static vn.chidao.testing.ProductMessages.say;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Units;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ExtensionAsked;
import vn.chidao.workflow.TaskUrged;

class TaskMailsTests {

    private final ActorDirectory people = mock();
    private final OrganizationDirectory organizations = mock();
    private final MailOutbox outbox = mock();
    private final List<Object> events = new ArrayList<>();
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T02:00:00Z"), ZoneOffset.UTC));
    private final TaskMails mails = new TaskMails(
            new MailRecipients(people, organizations),
            Mails.templates(),
            outbox,
            Mails.ADDRESS,
            new Mornings(new WorkingDays(), clock),
            clock,
            events::add);

    @BeforeEach
    void staff() {
        given(people.holdersOf(any())).willReturn(List.of());
        given(people.holdersOf("btv-hu.bi-thu")).willReturn(List.of(LEADER));
        given(people.holdersOf("btv-hu.pho-bi-thu")).willReturn(List.of(DEPUTY, LEADER));
        given(people.leaderGroupsOf("hu")).willReturn(List.of("btv-hu.bi-thu"));
        given(people.accounts()).willReturn(List.of(LEADER, DEPUTY, ADMINISTRATOR));
        given(organizations.position("vphu.van-thu"))
                .willReturn(Optional.of(new PositionView("vphu.van-thu", "vphu", "VPHU", "Văn thư", Set.of())));
        given(organizations.unit("vphu")).willReturn(Optional.of(unit("vphu", "hu")));
    }

    @Test
    void tellsEachHolderOnceWithTheDayInTheSubject() {
        mails.on(Mails.signing(List.of("btv-hu.bi-thu", "btv-hu.pho-bi-thu"), List.of()));

        List<MailDraft> written = written();
        assertThat(written).extracting(MailDraft::recipient).containsExactly(LEADER, DEPUTY);
        assertThat(written)
                .extracting(MailDraft::key)
                .containsExactly("task-offered|t-1|btv-hu.bi-thu", "task-offered|t-1|btv-hu.pho-bi-thu");
        assertThat(written.get(0).path()).isEqualTo("/tasks/t-1");
        assertThat(written).extracting(MailDraft::urgent).containsOnly(false);
        assertThat(written.get(0).content().subject())
                .isEqualTo("[Chỉ Đạo] Đến hạn 24/05: Ký ban hành – Đẩy mạnh cuộc vận động <toàn dân>");
        assertThat(events).isEmpty();
    }

    @Test
    void letsWorkThatIsDueBeforeTheNextMorningNotWaitForIt() {
        LocalDate tomorrow = LocalDate.of(2017, 5, 23);

        mails.on(Mails.offered("Sơ kết", tomorrow, List.of("btv-hu.bi-thu"), List.of()));

        assertThat(written()).extracting(MailDraft::urgent).containsExactly(true);
    }

    @Test
    void remindsEachHolderOnceADayAndSaysWhenItIsLate() {
        mails.on(new TaskUrged(
                "t-1", "Phổ biến", "24-CT/TU", "24-CT/TU", List.of("btv-hu.bi-thu"), LocalDate.of(2017, 5, 24)));
        mails.on(new TaskUrged(
                "t-2", "Phổ biến", "24-CT/TU", "24-CT/TU", List.of("btv-hu.bi-thu"), LocalDate.of(2017, 5, 19)));

        List<MailDraft> written = written();
        assertThat(written.get(0).key()).isEqualTo("task-urged|t-1|2017-05-22|btv-hu.bi-thu");
        assertThat(written.get(0).content().subject()).isEqualTo("[Chỉ Đạo] Nhắc việc: Phổ biến – 24-CT/TU");
        assertThat(written.get(0).content().text())
                .contains("vẫn chờ đồng chí xử lý", "Hạn: Thứ Tư 24/05/2017", "http://chidao.test/tasks/t-1")
                .doesNotContain("??");
        assertThat(written.get(1).content().subject()).startsWith("[Chỉ Đạo] Quá hạn:");
        assertThat(written.get(1).content().html())
                .contains("đã quá hạn mà chưa xong", "href=\"http://chidao.test/tasks/t-2\"")
                .doesNotContain("th:text", "??");
    }

    @Test
    void saysInTextWhatWhyUntilWhenWhereAndWhoElse() {
        mails.on(Mails.signing(List.of("btv-hu.bi-thu", "btv-hu.pho-bi-thu"), List.of()));

        assertThat(written().get(0).content().text()).isEqualTo("""
                        Kính gửi Bí thư Huyện ủy,

                        Có công việc đang chờ đồng chí xử lý.

                        Công việc: Ký ban hành – Đẩy mạnh cuộc vận động <toàn dân>
                        Việc phải làm: Đọc dự thảo rồi ký hoặc trả lại.
                        Căn cứ: 77-CV/HU · mục 4
                          “Định kỳ sơ kết, tổng kết”
                        Hạn: Thứ Tư 24/05/2017
                        Cùng nhận việc này: Phó Bí thư Huyện ủy

                        Mở công việc tại: http://chidao.test/tasks/t-1

                        --\s
                        Thư do hệ thống Chỉ Đạo tự động gửi, xin không trả lời thư này.
                        Chọn nhận ít thư hơn tại: http://chidao.test/mail-settings
                        """);
    }

    @Test
    void escapesInHtmlAndLinksToTheTask() {
        mails.on(Mails.signing(List.of("btv-hu.bi-thu"), List.of()));

        assertThat(written().get(0).content().html())
                .contains("Ký ban hành – Đẩy mạnh cuộc vận động &lt;toàn dân&gt;")
                .contains("href=\"http://chidao.test/tasks/t-1\"")
                .contains("“Định kỳ sơ kết, tổng kết”", "Hạn: Thứ Tư 24/05/2017")
                .doesNotContain("Cùng nhận", "th:text", "??");
    }

    @Test
    void namesTheYearWhereItIsAnotherAndNoDayWhereThereIsNone() {
        mails.on(Mails.offered("Sơ kết", LocalDate.of(2018, 1, 5), List.of("btv-hu.bi-thu"), List.of()));
        mails.on(Mails.offered("Sơ kết", null, List.of("btv-hu.bi-thu"), List.of()));

        assertThat(written())
                .extracting(draft -> draft.content().subject())
                .containsExactly(
                        "[Chỉ Đạo] Đến hạn 05/01/2018: Ký ban hành – Sơ kết",
                        "[Chỉ Đạo] Việc mới: Ký ban hành – Sơ kết");
        assertThat(written().get(1).content().text()).doesNotContain("Hạn:");
    }

    @Test
    void reportsAVacantPostToLeadersAndAdministratorsAndPutsItOnRecord() {
        mails.on(Mails.signing(List.of("vphu.van-thu"), List.of("vphu.van-thu")));

        assertThat(written()).extracting(MailDraft::recipient).containsExactly(LEADER, ADMINISTRATOR);
        assertThat(written()).allSatisfy(draft -> {
            assertThat(draft.content().subject())
                    .isEqualTo("[Chỉ Đạo] Chức danh Văn thư, VPHU đang khuyết: Ký ban hành");
            assertThat(draft.content().text())
                    .contains("Chức danh Văn thư, VPHU hiện chưa có người đảm nhiệm", "/directives/d-77");
            assertThat(draft.content().html())
                    .contains("Văn thư, VPHU hiện chưa có")
                    .doesNotContain("??");
        });
        assertThat(events).singleElement().isInstanceOfSatisfying(VacantPostFound.class, found -> {
            assertThat(found.facts().verb()).isEqualTo("POST_VACANT");
            assertThat(found.facts().subjectId()).isEqualTo("vphu.van-thu");
            assertThat(found.facts().directiveId()).isEqualTo("d-77");
            assertThat(say(found.facts().summary())).startsWith("Chức danh Văn thư, VPHU đang khuyết");
        });
    }

    @Test
    void asksTheLeadersOfTheOrganisationItselfToFillItsPost() {
        given(people.leaderGroupsOf("vphu")).willReturn(List.of("btv-hu.pho-bi-thu"));

        mails.on(Mails.signing(List.of("vphu.van-thu"), List.of("vphu.van-thu")));

        assertThat(written()).extracting(MailDraft::recipient).containsExactly(DEPUTY, LEADER, ADMINISTRATOR);
    }

    @Test
    void tellsThoseWhoDecideThatSomebodyAsksForMoreTime() {
        mails.on(new ExtensionAsked(
                "x-1",
                "t-1",
                "Báo cáo kết quả",
                "mô hình năm 2018",
                "d-77",
                "hnd",
                LocalDate.of(2018, 12, 20),
                "Chờ số liệu của xã",
                List.of("btv-hu.bi-thu")));

        assertThat(written()).singleElement().satisfies(draft -> {
            assertThat(draft.key()).isEqualTo("extension-asked|x-1|btv-hu.bi-thu");
            assertThat(draft.path()).isEqualTo("/extensions");
            assertThat(draft.content().subject())
                    .isEqualTo("[Chỉ Đạo] Xin gia hạn: Báo cáo kết quả – mô hình năm 2018");
            assertThat(draft.content().text())
                    .contains("Xin gia hạn đến: Thứ Năm 20/12/2018", "Lý do: Chờ số liệu của xã", "/extensions");
            assertThat(draft.content().html())
                    .contains("Xin gia hạn đến: Thứ Năm 20/12/2018", "Lý do: Chờ số liệu của xã")
                    .doesNotContain("th:text", "??");
        });
    }

    private static UnitView unit(String id, String parent) {
        return Units.unit(id, "PARTY_OFFICE", "DISTRICT", parent);
    }

    private List<MailDraft> written() {
        ArgumentCaptor<MailDraft> drafts = ArgumentCaptor.captor();
        verify(outbox, atLeastOnce()).add(drafts.capture());
        return drafts.getAllValues();
    }
}
