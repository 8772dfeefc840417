package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static vn.chidao.notification.Mails.DEPUTY;
import static vn.chidao.notification.Mails.LEADER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.MovableClock;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

class MailBundlesTests {

    private final DataSource dataSource = TestDatabase.fresh("classpath:db/migration/notification");
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final MovableClock real = new MovableClock(Instant.parse("2017-05-22T02:00:00Z"));
    private final BusinessClock clock = new BusinessClock(real);
    private final MailOutbox outbox = new MailOutbox(jdbc, clock, Mails.PROPERTIES);
    private final ActorDirectory people = mock();
    private final WorkList workList = mock();
    private final List<Object> events = new ArrayList<>();
    private final MailPreferences preferences = new MailPreferences(jdbc, outbox, clock, events::add);
    private final MailBundles bundles = new MailBundles(
            outbox,
            Mails.templates(),
            people,
            workList,
            Mails.ADDRESS,
            new WorkingDays(),
            Mails.PROPERTIES,
            clock,
            new JdbcTransactionManager(dataSource));

    @BeforeEach
    void theLeaderWantsOneMailEachMorning() {
        given(people.account(any()))
                .willAnswer(call -> Stream.of(LEADER, DEPUTY)
                        .filter(each -> each.username().equals(call.getArgument(0)))
                        .findFirst());
        WorkItem open = mock();
        given(open.isOpen()).willReturn(true);
        given(workList.find(any())).willReturn(Optional.of(open));
        at("2017-05-22T09:00");
        preferences.choose(LEADER.username(), MailRhythm.MORNING);
    }

    @Test
    void holdsWhatCanWaitUntilTheNextMorningAndSendsItInOne() {
        outbox.add(Mails.draft("one", LEADER));
        outbox.add(Mails.draft("two", LEADER));
        outbox.add(Mails.draft("urgent", LEADER).atOnce());
        outbox.add(Mails.draft("others", DEPUTY));

        at("2017-05-22T14:00");
        bundles.run();
        at("2017-05-23T06:59");
        bundles.run();
        assertThat(statuses()).containsExactly("one HELD", "others PENDING", "two HELD", "urgent PENDING");

        at("2017-05-23T07:00");
        bundles.run();
        bundles.run();

        assertThat(statuses())
                .containsExactly(
                        "bundle|2017-05-23|btv-hu.bi-thu PENDING",
                        "one BUNDLED",
                        "others PENDING",
                        "two BUNDLED",
                        "urgent PENDING");
        String text = jdbc.sql("select text_body from mail_message where dedupe_key like 'bundle%'")
                .query(String.class)
                .single();
        assertThat(text)
                .contains("- Đến hạn 24/05: Ký ban hành", "http://chidao.test/tasks/t-1", "/mail-settings")
                .doesNotContain("[Chỉ Đạo] Đến hạn");
    }

    @Test
    void sendsOneMailAMorningAndNoneOnADayOff() {
        outbox.add(Mails.draft("friday", LEADER));
        at("2017-05-27T08:00");
        bundles.run();
        assertThat(statuses()).containsExactly("friday HELD");

        at("2017-05-29T08:00");
        bundles.run();
        outbox.add(Mails.draft("later", LEADER));
        bundles.run();

        assertThat(statuses())
                .containsExactly("bundle|2017-05-29|btv-hu.bi-thu PENDING", "friday BUNDLED", "later HELD");
    }

    @Test
    void letsWhatIsHeldGoWhenSomebodyWantsItAtOnceAndKeepsItWhenHeIsGone() {
        outbox.add(Mails.draft("one", LEADER));

        preferences.choose(LEADER.username(), MailRhythm.AT_ONCE);
        preferences.choose(LEADER.username(), MailRhythm.AT_ONCE);

        assertThat(statuses()).containsExactly("one PENDING");
        assertThat(events).hasSize(2);

        preferences.choose(LEADER.username(), MailRhythm.MORNING);
        outbox.add(Mails.draft("two", LEADER));
        given(people.account(any())).willReturn(Optional.empty());
        at("2017-05-23T08:00");
        bundles.run();

        assertThat(statuses())
                .as("whoever is locked out is not written to at the address he had")
                .containsExactly("one PENDING", "two KEPT");
    }

    @Test
    void saysNothingOfWorkThatIsDoneByThen() {
        outbox.add(Mails.draft("one", LEADER));
        given(workList.find("t-1")).willReturn(Optional.empty());

        at("2017-05-23T08:00");
        bundles.run();

        assertThat(statuses()).containsExactly("one KEPT");
    }

    @Test
    void keepsNobodyWaitingForOneWhoseMailFails() {
        preferences.choose(DEPUTY.username(), MailRhythm.MORNING);
        outbox.add(Mails.draft("first", LEADER));
        outbox.add(Mails.draft("second", DEPUTY));
        given(people.account(LEADER.username())).willThrow(new IllegalStateException("a fault"));

        at("2017-05-23T08:00");
        bundles.run();

        assertThat(statuses())
                .containsExactly("bundle|2017-05-23|btv-hu.pho-bi-thu PENDING", "first HELD", "second BUNDLED");
    }

    @Test
    void withdrawsWhatIsHeldAsItWithdrawsWhatWaits() {
        outbox.add(Mails.draft("one", LEADER));

        outbox.withdraw("one");

        assertThat(statuses()).isEmpty();
    }

    private void at(String local) {
        real.set(LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant());
    }

    private List<String> statuses() {
        return jdbc.sql("select dedupe_key || ' ' || status from mail_message order by dedupe_key")
                .query(String.class)
                .list();
    }
}
