package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static vn.chidao.notification.Mails.LEADER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.calendar.CalendarEntry;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.PasswordReset;
import vn.chidao.shared.BusinessClock;
import vn.chidao.steering.MeetingCalendar;
import vn.chidao.steering.MeetingCalendar.Invited;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

class CalendarFeedsTests {

    private static final String OFFICER = LEADER.username();

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh("classpath:db/migration/notification"));
    private final WorkList workList = mock();
    private final MeetingCalendar meetings = mock();
    private final ActorDirectory people = mock();
    private final DirectiveSight sight = mock();
    private final List<Object> events = new ArrayList<>();
    private final CalendarFeeds feeds = new CalendarFeeds(
            jdbc,
            workList,
            meetings,
            people,
            sight,
            Mails.templates(),
            Mails.ADDRESS,
            new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T02:00:00Z"), ZoneOffset.UTC)),
            events::add);

    @BeforeEach
    void anOfficerWithWorkAndAMeeting() {
        given(people.account(OFFICER)).willReturn(Optional.of(LEADER));
        given(people.personOf(OFFICER)).willReturn(Optional.of("p-1"));
        given(sight.isOpenToAll("d-77")).willReturn(true);
        given(workList.openFor(OFFICER))
                .willReturn(List.of(
                        task("t-1", "Ký ban hành", "d-77", LocalDate.of(2017, 5, 24)),
                        task("t-2", "Việc kín", "d-closed", LocalDate.of(2017, 5, 25)),
                        task("t-3", "Không hạn", "d-77", null)));
        given(meetings.invitedTo("p-1", LocalDate.of(2017, 4, 22)))
                .willReturn(List.of(meeting("m-1", "Họp lần 1", "d-77"), meeting("m-2", "Họp kín", "d-closed")));
    }

    private static Invited meeting(String id, String title, String directive) {
        return new Invited(
                new CalendarEntry(
                        id,
                        1,
                        title,
                        "Hội trường",
                        "Chương trình của " + title,
                        "http://chidao.test/m",
                        new CalendarEntry.From(Instant.parse("2017-05-30T01:00:00Z"), Duration.ofHours(1)),
                        false),
                directive);
    }

    @Test
    void showsDeadlinesAndMeetingsToWhoeverHasTheAddress() {
        String address = feeds.issue(OFFICER);

        assertThat(address).matches("http://chidao\\.test/calendar-feed/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(read(address).orElseThrow())
                .contains("SUMMARY:Hạn: Ký ban hành – Sơ kết", "DTSTART;VALUE=DATE:20170524", "/tasks/t-1")
                .contains("SUMMARY:Họp lần 1", "X-WR-CALNAME:Chỉ Đạo")
                .contains("DTSTART;VALUE=DATE:20170525", "/tasks/t-2")
                .as("of a directive that does not circulate freely")
                .doesNotContain("Việc kín", "Họp kín", "Không hạn");
        assertThat(feeds.of(OFFICER).orElseThrow().lastReadOn()).isEqualTo(LocalDate.of(2017, 5, 22));
        assertThat(jdbc.sql("select secret_sha256 from calendar_feed")
                        .query(String.class)
                        .single())
                .as("the address itself is nowhere")
                .isNotEqualTo(secretOf(address));
    }

    @Test
    void opensNothingOnceTakenBackReplacedOrSwitchedOff() {
        String first = feeds.issue(OFFICER);
        String second = feeds.issue(OFFICER);
        assertThat(read(first)).isEmpty();
        assertThat(read(second)).isPresent();

        given(people.account(any())).willReturn(Optional.empty());
        assertThat(read(second)).isEmpty();
        given(people.account(OFFICER)).willReturn(Optional.of(LEADER));

        feeds.revoke(OFFICER);
        feeds.revoke(OFFICER);

        assertThat(read(second)).isEmpty();
        assertThat(feeds.of(OFFICER)).isEmpty();
        assertThat(events)
                .containsExactly(
                        new CalendarFeedIssued(OFFICER),
                        new CalendarFeedIssued(OFFICER),
                        new CalendarFeedRevoked(OFFICER));
    }

    @Test
    void endsWithThePasswordThatWasInWrongHands() {
        String address = feeds.issue(OFFICER);

        feeds.on(new PasswordReset(OFFICER));

        assertThat(read(address)).isEmpty();
    }

    @Test
    void knowsNoOtherAddress() {
        assertThat(feeds.read("")).isEmpty();
        assertThat(feeds.read("x".repeat(43))).isEmpty();
        assertThat(feeds.read("x".repeat(100_000))).isEmpty();
    }

    private Optional<String> read(String address) {
        return feeds.read(secretOf(address)).map(file -> new String(file, StandardCharsets.UTF_8).replace("\r\n ", ""));
    }

    private static String secretOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private static WorkItem task(String id, String name, String directive, LocalDate due) {
        return new WorkItem(
                id,
                name,
                "PeriodicReport",
                "UserTask_DraftReport",
                "DraftReportForm",
                "o-1",
                "Sơ kết",
                directive,
                "77-CV/HU",
                "hnd",
                List.of("hnd.chuyen-vien"),
                null,
                due,
                Instant.parse("2017-05-15T03:00:00Z"),
                null,
                null,
                null);
    }
}
