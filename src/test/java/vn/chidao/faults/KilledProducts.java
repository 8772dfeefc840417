package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase.JdbcUrl;

/** Products of one test, started again and again on its databases; all are gone when it is closed. */
final class KilledProducts implements AutoCloseable {

    interface Condition {

        boolean holds();
    }

    /** Whoever is killed soon after his start gains nothing by compiling thoroughly. */
    private static final List<String> SHORT_LIFE = List.of("-Xmx700m", "-XX:TieredStopAtLevel=1");

    private final List<ProductProcess> started = new ArrayList<>();
    private final Duration patience;
    private final Duration jobsLocked;

    /**
     * @param patience how long anything may take
     * @param jobsLocked after which the jobs of a killed product are taken up again; shorter than in use, so that tests are
     */
    KilledProducts(Duration patience, Duration jobsLocked) {
        this.patience = patience;
        this.jobsLocked = jobsLocked;
    }

    /** @param settings of this product, as on the command line */
    ProductProcess start(JdbcUrl database, String... settings) {
        ProductProcess product = ProductProcess.start(
                SHORT_LIFE,
                Map.of(),
                Stream.of(
                                Stream.of(database.arguments()),
                                Stream.of("--camunda.bpm.job-execution.lock-time-in-millis=" + jobsLocked.toMillis()),
                                Stream.of(settings))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        started.add(product);
        return product;
    }

    void await(String what, Condition condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            ProductProcess.pause(Duration.ofMillis(200));
        }
    }

    static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    @Override
    public void close() {
        started.forEach(ProductProcess::close);
    }
}
