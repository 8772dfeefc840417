package vn.chidao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;
import vn.chidao.testing.TestDatabase;

class AuditIntegrationTests {

    private static final Actor CLERK =
            new Actor("vphu.van-thu", "Văn thư", "vphu.van-thu", "Văn thư Văn phòng Huyện ủy", "vphu");

    private final DataSource dataSource = TestDatabase.fresh("classpath:db/migration/audit");
    private final BusinessClock clock = new BusinessClock(Clock.systemUTC());
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeEach
    void start() {
        clock.setOffset(Duration.ofDays(-3000));
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("words", Locale.forLanguageTag("vi"), "{0}");
        context.registerBean("messageSource", MessageSource.class, () -> messages);
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(BusinessClock.class, () -> clock);
        context.register(Transactions.class, ActLog.class, ActRecorder.class, AuditTrail.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void latestOfOthersLeavesOutWhatIsNeitherTheirsNorInTheirSight() {
        inTransaction(() -> {
            publish("hu", "d-77", "Cấp số 77-CV/HU");
            publish("ubnd", "d-12", "Vào sổ 12-CV/SNV");
            publish("hnd", "d-13", "Vào sổ 13-CV/HND");
        });

        assertThat(trail().latestOf(List.of("hnd"), List.of("d-77"), 10))
                .extracting(ActView::summary)
                .containsExactlyInAnyOrder("Vào sổ 13-CV/HND", "Cấp số 77-CV/HU");
        assertThat(trail().latestOf(List.of(), List.of(), 10)).isEmpty();
    }

    @Test
    void provesTheActsOnADirectiveAndTellsNothingOfOthers() {
        inTransaction(() -> publish("hu", "d-1", "Trước"));
        inTransaction(() -> publish("hu", "d-77", "Cấp số"));
        inTransaction(() -> publish("hu", "d-1", "Việc khác"));
        inTransaction(() -> publish("hu", "d-77", "Gửi"));
        inTransaction(() -> publish("ubnd", "d-1", "Chuỗi khác"));
        inTransaction(() -> publish("hu", "d-1", "Sau"));

        List<ChainRow> rows = new ArrayList<>();
        inTransaction(() -> trail().prove("d-77", rows::add));

        assertThat(rows).extracting(ChainRow::seq).containsExactly(2L, 3L, 4L);
        assertThat(rows.get(1).act()).isNull();
        assertThat(rows.get(2).previousHash()).isEqualTo(rows.get(1).hash());
        assertThat(rows.get(2).act()).contains("Gửi");
        assertThat(rows.get(2).hash())
                .isEqualTo(Sha256.of(rows.get(2).previousHash() + rows.get(2).act()));
    }

    @Test
    void keepsActWithActorAndBothTimesWithinTheTransaction() {
        CurrentActor.run(
                CLERK,
                () -> inTransaction(() -> {
                    publish("hu", "d-77", "Cấp số 77-CV/HU");
                    assertThat(trail().latest(10, Set.of())).isEmpty();
                }));

        assertThat(trail().ofDirective("d-77")).singleElement().satisfies(act -> {
            assertThat(act.chain()).isEqualTo("hu");
            assertThat(act.seq()).isEqualTo(1);
            assertThat(act.account()).isEqualTo("vphu.van-thu");
            assertThat(act.positionName()).isEqualTo("Văn thư Văn phòng Huyện ủy");
            assertThat(act.summary()).isEqualTo("Cấp số 77-CV/HU");
            assertThat(Duration.between(act.businessAt(), act.realAt()).toDays())
                    .isEqualTo(3000);
        });
        assertThat(trail().of("directive", "d-77")).hasSize(1);
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        inTransaction(() -> publish("hu", "d-1", "Giữ lại"));

        assertThatThrownBy(() -> inTransaction(() -> {
                    publish("hu", "d-1", "Không thành");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(trail().latest(10, Set.of())).extracting(ActView::summary).containsExactly("Giữ lại");
        assertThat(trail().verify().isIntact()).isTrue();
    }

    @Test
    void opensATransactionWhereNoneRuns() {
        publish(null, null, "Chuyển ngày");

        assertThat(trail().latest(1, Set.of())).singleElement().satisfies(act -> {
            assertThat(act.chain()).isEqualTo(AuditTrail.SYSTEM_CHAIN);
            assertThat(act.account()).isEqualTo("system");
        });
    }

    @Test
    void leavesOutTheVerbsThatNobodyAskedFor() {
        publish(null, null, "Chuyển ngày");
        String verb = trail().latest(1, Set.of()).get(0).verb();

        assertThat(trail().latest(10, Set.of(verb))).isEmpty();
        assertThat(trail().latest(10, Set.of("CLOCK_MOVED"))).hasSize(1);
    }

    @Test
    void verifiesTextInAnyUnicodeForm() {
        publish("hu", "d", Normalizer.normalize("Đẩy mạnh cuộc vận động \u0000\"toàn dân\"\n", Normalizer.Form.NFD));

        assertThat(trail().verify().isIntact()).isTrue();
    }

    @Test
    void refusesToUpdateDeleteOrTruncate() {
        publish("hu", "d", "Không sửa được");

        for (String sql : new String[] {
            "update act set summary = 'khác'",
            "update act set summary = 'khác' where false",
            "delete from act",
            "truncate act",
            "delete from act_chain",
            "truncate act_chain",
            "update act_chain set last_seq = 0"
        }) {
            assertThatThrownBy(() -> execute(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("hật ký")
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
        assertThat(trail().verify().isIntact()).isTrue();
    }

    @Test
    void namesTheFirstBadRowAfterTheOwnerOfTheDatabaseHasTampered() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            publish("hu", "d", "Việc " + i);
            publish("mttq", "d", "Việc " + i);
        }
        assertThat(trail().verify().isIntact()).isTrue();

        execute("set session_replication_role = replica; update act set summary = 'Việc khác' where chain = 'hu' and"
                + " seq in (3, 4)");

        assertThat(trail().verify().chains())
                .containsExactly(
                        new Verification.Chain("hu", 5, 3L, ChainFault.ALTERED),
                        new Verification.Chain("mttq", 5, null, null));
        assertThat(report()).contains("hu: 5 dòng, HỎNG từ số 3: nội dung đã bị sửa", "mttq: 5 dòng, liền mạch");
    }

    @Test
    void noticesRemovedRowsEvenAtTheEndAndRemovedHeads() throws SQLException {
        for (String unit : new String[] {"hu", "mttq", "ubnd"}) {
            publish(unit, "d", "Việc 1");
            publish(unit, "d", "Việc 2");
        }

        execute("set session_replication_role = replica;"
                + "delete from act where chain = 'hu';"
                + "delete from act where chain = 'mttq' and seq = 2;"
                + "delete from act_chain where chain = 'ubnd'");

        assertThat(trail().verify().chains())
                .containsExactly(
                        new Verification.Chain("hu", 0, 1L, ChainFault.MISSING),
                        new Verification.Chain("mttq", 1, 2L, ChainFault.MISSING),
                        new Verification.Chain("ubnd", 2, 2L, ChainFault.HEAD_DIFFERS));
    }

    @Test
    void commandEndsWithZeroWhileTheRecordIsWhole() {
        publish("hu", "d", "Việc");

        assertThat(command().report(new PrintStream(new ByteArrayOutputStream())))
                .isZero();
        assertThat(report()).contains("hu: 1 dòng, liền mạch", "Nhật ký liền mạch: 1 chuỗi, 1 dòng.");
    }

    @Test
    void neitherForksNorDeadlocksWhenManyActInSeveralChainsAtOnce() throws Exception {
        int threads = 8;
        int rounds = 25;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<?>> runs = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                boolean forward = t % 2 == 0;
                runs.add(pool.submit(() -> {
                    together.await();
                    for (int i = 0; i < rounds; i++) {
                        inTransaction(() -> {
                            publish(forward ? "hu" : "mttq", "d", "Trước");
                            publish(forward ? "mttq" : "hu", "d", "Sau");
                        });
                    }
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(trail().verify().chains())
                .containsExactly(
                        new Verification.Chain("hu", threads * rounds, null, null),
                        new Verification.Chain("mttq", threads * rounds, null, null));
    }

    private AuditTrail trail() {
        return context.getBean(AuditTrail.class);
    }

    private VerifyActsCommand command() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/audit");
        messages.setDefaultEncoding("UTF-8");
        return new VerifyActsCommand(trail(), messages, context);
    }

    private String report() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        command().report(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void publish(String organization, String directive, String summary) {
        RecordedAct act = () -> new RecordedAct.Facts(
                "DIRECTIVE_NUMBERED",
                "directive",
                "" + directive,
                directive,
                organization,
                Phrase.of("words", summary),
                null);
        context.publishEvent(act);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @EnableTransactionManagement
    static class Transactions {}
}
