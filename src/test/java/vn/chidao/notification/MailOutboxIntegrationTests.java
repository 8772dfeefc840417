package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static vn.chidao.notification.Mails.ADMINISTRATOR;
import static vn.chidao.notification.Mails.DEPUTY;
import static vn.chidao.notification.Mails.LEADER;
import static vn.chidao.notification.Mails.WITHOUT_ADDRESS;
import static vn.chidao.notification.Mails.draft;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.TextSight;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.MovableClock;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;

class MailOutboxIntegrationTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private final DataSource dataSource = TestDatabase.fresh("classpath:db/migration/notification");
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final MovableClock real = new MovableClock(Instant.parse("2026-11-22T00:00:00Z"));
    private final BusinessClock clock = new BusinessClock(real);
    private final MailOutbox outbox = new MailOutbox(jdbc, clock, Mails.PROPERTIES);

    @Test
    void sendsOnceWhatWasWrittenAndNothingOfARolledBackTransaction() throws Exception {
        MailDispatch dispatch = new MailDispatch(outbox, transport());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.add(draft("rolled-back", LEADER));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        transaction.executeWithoutResult(status -> outbox.add(draft("committed", LEADER)));
        transaction.executeWithoutResult(status -> outbox.add(draft("committed", LEADER)));

        assertThat(dispatch.dispatchDue()).isEqualTo(1);
        assertThat(dispatch.dispatchDue()).isZero();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).matches("<[0-9a-f]{64}@chidao\\.test>");
        assertThat(statuses()).containsOnly(Map.entry("committed", "SENT"));
    }

    @Test
    void triesAgainLaterAndLaterWhileTheServerIsDownThenDeliversOnce() {
        MailDispatch dispatch = new MailDispatch(outbox, transport());
        outbox.add(draft("one", LEADER));
        outbox.add(draft("two", DEPUTY));
        SERVER.stop();

        assertThat(dispatch.dispatchDue())
                .as("stops at the first, the server is down")
                .isEqualTo(1);
        real.forward(Duration.ofSeconds(59));
        assertThat(dispatch.dispatchDue()).as("the other one").isEqualTo(1);
        real.forward(Duration.ofSeconds(1));
        assertThat(dispatch.dispatchDue()).isEqualTo(1);
        assertThat(jdbc.sql("select last_error from mail_message where attempts = 2")
                        .query(String.class)
                        .single())
                .contains("ConnectException");
        SERVER.start();
        MailDispatch again = new MailDispatch(outbox, transport());
        real.forward(Duration.ofMinutes(5));

        assertThat(again.dispatchDue()).isEqualTo(2);
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(statuses()).containsOnly(Map.entry("one", "SENT"), Map.entry("two", "SENT"));
    }

    @Test
    void givesUpAfterTenTries() {
        MailTransport broken = brokenTransport(new MailSendException("down"));
        MailDispatch dispatch = new MailDispatch(outbox, broken);
        outbox.add(draft("one", LEADER));

        for (int i = 0; i < 20; i++) {
            dispatch.dispatchDue();
            real.forward(Duration.ofHours(24));
        }

        verify(broken, times(10)).send(any());
        assertThat(statuses()).containsOnly(Map.entry("one", "FAILED"));
    }

    @Test
    void givesUpAtOnceWhatCanNeverBeSentAndGoesOn() {
        MailDispatch dispatch = new MailDispatch(outbox, brokenTransport(new MailParseException("bad address")));
        outbox.add(draft("one", LEADER));
        outbox.add(draft("two", DEPUTY));

        assertThat(dispatch.dispatchDue()).isEqualTo(2);
        assertThat(statuses()).containsOnly(Map.entry("one", "FAILED"), Map.entry("two", "FAILED"));
    }

    @Test
    void goesOnToTheNextMailWhenOnlyTheRecipientIsRefused() {
        MailDispatch dispatch = new MailDispatch(
                outbox,
                brokenTransport(new MailSendException(new HashMap<>(Map.of("mail", new SendFailedException("550"))))));
        outbox.add(draft("one", LEADER));
        outbox.add(draft("two", DEPUTY));

        assertThat(dispatch.dispatchDue()).isEqualTo(2);
        assertThat(statuses()).containsOnly(Map.entry("one", "PENDING"), Map.entry("two", "PENDING"));
    }

    @Test
    void takesUpAgainWhatAStoppedProgramLeftHalfSentUnderTheSameMessageId() {
        outbox.add(draft("one", LEADER));
        String messageId = outbox.claimNext().orElseThrow().messageId();

        assertThat(outbox.claimNext()).as("another sender may be at it").isEmpty();
        real.forward(Duration.ofMinutes(5));

        assertThat(outbox.claimNext()).hasValueSatisfying(mail -> {
            assertThat(mail.messageId()).isEqualTo(messageId);
            assertThat(mail.attempt()).isEqualTo(2);
        });
    }

    @Test
    void letsALateSenderNotOverruleTheOneThatTookOver() {
        outbox.add(draft("one", LEADER));
        MailOutbox.Outgoing first = outbox.claimNext().orElseThrow();
        real.forward(Duration.ofMinutes(5));
        MailOutbox.Outgoing second = outbox.claimNext().orElseThrow();
        outbox.sent(second);

        outbox.notSent(first, "too late");

        assertThat(statuses()).containsOnly(Map.entry("one", "SENT"));
    }

    @Test
    void sendsEachMailOnceWhenFourSendersWorkAtOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox.add(draft("mail-" + i, LEADER));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> sender = () -> new MailDispatch(outbox, transport()).dispatchDue();
            int tried = 0;
            for (Future<Integer> each : pool.invokeAll(List.of(sender, sender, sender, sender))) {
                tried += each.get();
            }
            assertThat(tried).isEqualTo(40);
        } finally {
            pool.shutdownNow();
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(40);
    }

    @Test
    void keepsMailsWhereThereIsNoServerAndShowsThemToTheirOwnersAndToAdministrators() {
        MailTransport none = mock();
        MailDispatch dispatch = new MailDispatch(outbox, none);
        outbox.add(draft("one", LEADER));
        real.forward(Duration.ofSeconds(1));
        outbox.add(draft("two", DEPUTY));

        assertThat(dispatch.dispatchDue()).isEqualTo(2);

        Mailbox mailbox = new Mailbox(jdbc, none, TestAccess.administrator(ADMINISTRATOR.username()), mock());
        assertThat(mailbox.list(LEADER.username(), 0, 10))
                .extracting(MailLine::recipientName)
                .containsExactly("Bí thư Huyện ủy");
        assertThat(mailbox.list(ADMINISTRATOR.username(), 0, 10))
                .extracting(MailLine::recipientName)
                .containsExactly("Phó Bí thư Huyện ủy", "Bí thư Huyện ủy");
        String id = mailbox.list(LEADER.username(), 0, 10).get(0).id();
        assertThat(mailbox.require(LEADER.username(), id).text()).isEqualTo("Chữ thường");
        assertThat(mailbox.require(ADMINISTRATOR.username(), id).status()).isEqualTo(MailStatus.KEPT);
        assertThatThrownBy(() -> mailbox.require(DEPUTY.username(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void closesAMailWithASentenceThatItsRecipientHasGivenUpAndSendsItToNobody() {
        MailTransport none = mock();
        TextSight texts = mock();
        MailDraft quoting = new MailDraft(
                "one", LEADER, "/tasks/t-1", "d-77", new MailDraft.Content("Việc mới", "“Sơ kết”", "<p>“Sơ kết”</p>"));
        outbox.add(quoting);
        outbox.add(draft("two", LEADER));
        new MailDispatch(outbox, none).dispatchDue();
        Mailbox mailbox = new Mailbox(jdbc, none, TestAccess.administrator(ADMINISTRATOR.username()), texts);
        List<String> ids = mailbox.list(LEADER.username(), 0, 10).stream()
                .map(MailLine::id)
                .toList();

        assertThat(ids).map(id -> mailbox.require(LEADER.username(), id).text()).containsOnly(null, "Chữ thường");
        given(texts.isOpenTo(any(), eq("d-77"))).willReturn(true);
        assertThat(ids).map(id -> mailbox.require(LEADER.username(), id).text()).containsOnly("“Sơ kết”", "Chữ thường");

        outbox.add(new MailDraft("three", DEPUTY, "/tasks/t-2", "d-77", quoting.content()));
        outbox.withdrawQuoting("d-77");
        assertThat(mailbox.list(DEPUTY.username(), 0, 10)).isEmpty();
        assertThat(mailbox.list(LEADER.username(), 0, 10)).hasSize(2);
    }

    @Test
    void hasNoMailboxWhereThereIsAServer() {
        Mailbox mailbox = new Mailbox(jdbc, transport(), TestAccess.administrator(ADMINISTRATOR.username()), mock());

        assertThat(mailbox.isOpen()).isFalse();
        assertThatThrownBy(() -> mailbox.list(LEADER.username(), 0, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheMailOfAPersonWithoutAddress() {
        outbox.add(draft("one", WITHOUT_ADDRESS));

        assertThat(new MailDispatch(outbox, transport()).dispatchDue()).isZero();
        assertThat(statuses()).containsOnly(Map.entry("one", "KEPT"));
    }

    @Test
    void countsAnyFaultAsATryAndLetsAnAdministratorSendTheMailAgain() {
        MailDispatch faulty = new MailDispatch(outbox, brokenTransport(new IllegalStateException("a fault of ours")));
        MailWatch watch = new MailWatch(jdbc, outbox, clock, mock());
        outbox.add(draft("one", LEADER));
        outbox.add(draft("two", LEADER));
        assertThat(faulty.dispatchDue()).isEqualTo(2);
        assertThat(statuses()).containsOnly(Map.entry("one", "PENDING"), Map.entry("two", "PENDING"));

        jdbc.sql("update mail_message set attempts = 9, next_attempt_at = created_at")
                .update();
        faulty.dispatchDue();

        assertThat(watch.failed()).isEqualTo(2);
        assertThat(watch.age()).isZero();
        assertThat(watch.unsent(10)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.isFailed()).isTrue();
            assertThat(mail.attempts()).isEqualTo(10);
            assertThat(mail.lastError()).contains("a fault of ours");
        });
        String id = watch.unsent(10).get(0).id();
        watch.retry(id);
        assertThat(watch.failed()).isEqualTo(1);
        assertThatThrownBy(() -> watch.retry(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void writesToAdministratorsEachMorningAndSaysWhenMailsDoNotLeave() {
        ActorDirectory people = mock();
        given(people.accounts()).willReturn(List.of(LEADER, ADMINISTRATOR, WITHOUT_ADDRESS));
        MailTransport transport = transport();
        MailWatch watch = new MailWatch(jdbc, outbox, clock, mock());
        MailSelfTest selfTest = new MailSelfTest(outbox, transport, Mails.templates(), people, Mails.ADDRESS, clock);
        assertThat(watch.lastSelfTest()).isEmpty();

        real.forward(Duration.ofHours(-2));
        selfTest.run();
        assertThat(statuses()).as("five in the morning").isEmpty();
        real.forward(Duration.ofHours(2));
        selfTest.run();
        selfTest.run();
        assertThat(statuses()).containsOnly(Map.entry("self-test|2026-11-22|quantri", "PENDING"));
        assertThat(watch.lastSelfTest().orElseThrow().sentAt()).isNull();

        real.forward(Duration.ofMinutes(15));
        assertThat(watch.isStuck()).isFalse();
        real.forward(Duration.ofSeconds(1));
        assertThat(watch.isStuck()).isTrue();

        new MailDispatch(outbox, transport).dispatchDue();
        assertThat(watch.isStuck()).isFalse();
        outbox.add(draft("refused", LEADER));
        outbox.notSent(outbox.claimNext().orElseThrow(), "550 no such mailbox");
        real.forward(Duration.ofSeconds(1));
        outbox.add(draft("taken", DEPUTY));
        new MailDispatch(outbox, transport).dispatchDue();
        real.forward(Duration.ofHours(1));
        assertThat(watch.isStuck()).as("one wrong address keeps no other mail").isFalse();
        real.forward(Duration.ofHours(-1).minusSeconds(1));
        assertThat(watch.lastSelfTest().orElseThrow().sentAt()).isEqualTo(real.instant());
        assertThat(SERVER.getReceivedMessages()).hasSize(2);

        real.forward(Duration.ofDays(1));
        selfTest.run();
        assertThat(statuses()).hasSize(4);
    }

    private static MailTransport transport() {
        return MailTransportTests.to(SERVER.getSmtp().getPort());
    }

    private static MailTransport brokenTransport(RuntimeException failure) {
        MailTransport broken = mock();
        given(broken.isConfigured()).willReturn(true);
        willThrow(failure).given(broken).send(any());
        return broken;
    }

    private Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        jdbc.sql("select dedupe_key, status from mail_message").query(rs -> {
            statuses.put(rs.getString(1), rs.getString(2));
        });
        return statuses;
    }
}
