package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestDatabase;

class SignInAttemptsTests {

    private final DataSource database = TestDatabase.fresh("classpath:db/migration/identity");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final SignInAttempts attempts = new SignInAttempts(jdbc, new BusinessClock(Clock.systemUTC()));

    @Test
    void guessesSentAllAtOnceAreNoMoreThanOneByOne() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(20);
        List<Callable<Optional<Duration>>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guesses.add(() -> begin("nong-dan", "192.0.2.1"));
        }

        int tried = 0;
        for (Future<Optional<Duration>> guess : guessers.invokeAll(guesses)) {
            tried += guess.get().isEmpty() ? 1 : 0;
        }
        guessers.shutdown();

        assertThat(tried).isEqualTo(SignInAttempts.LIMIT);
    }

    @Test
    void saysHowLongToWaitAndOpensAgain() {
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertThat(begin("nong-dan", null)).isEmpty();
        }
        assertThat(begin("nong-dan", null).orElseThrow()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

        age(Duration.ofMinutes(9));
        assertThat(begin("nong-dan", null).orElseThrow()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));

        age(Duration.ofMinutes(7));
        assertThat(begin("nong-dan", null)).isEmpty();
    }

    @Test
    void successClearsTheNameAndNobodyElses() {
        begin("nong-dan", "192.0.2.1");
        begin("phu-nu", "192.0.2.1");

        attempts.succeeded("nong-dan");

        assertThat(jdbc.sql("select username from sign_in_failure")
                        .query(String.class)
                        .list())
                .containsExactly("phu-nu");
    }

    private Optional<Duration> begin(String username, String address) {
        return transaction.execute(status -> attempts.begin(username, address));
    }

    private void age(Duration time) {
        jdbc.sql("update sign_in_failure set failed_at = failed_at - make_interval(secs => :seconds)")
                .param("seconds", time.toSeconds())
                .update();
    }
}
