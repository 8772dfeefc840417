package vn.chidao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people doing something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Lets each act on a thread of its own and answers with what each ended in, in their order; null where it went well. */
    public static List<@Nullable Throwable> run(Runnable... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<@Nullable Throwable>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(people.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    try {
                        act.run();
                        return null;
                    } catch (RuntimeException | AssertionError thrown) {
                        return thrown;
                    }
                }));
            }
            List<@Nullable Throwable> ends = new ArrayList<>();
            for (Future<@Nullable Throwable> each : running) {
                ends.add(each.get(1, TimeUnit.MINUTES));
            }
            return ends;
        } finally {
            people.shutdownNow();
        }
    }

    /** Until somebody waits for a row another holds. The database looks for deadlocks a second after that. */
    public static void awaitAWaiter(JdbcClient jdbc) {
        boolean waiting = false;
        for (int times = 0; !waiting && times < 500; times++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            waiting = jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single();
        }
        assertThat(waiting).as("somebody waits for a lock").isTrue();
    }
}
