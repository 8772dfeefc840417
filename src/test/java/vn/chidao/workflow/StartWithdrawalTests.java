package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A request that is taken back while the worker may be starting it. */
class StartWithdrawalTests extends WholeApplication {

    private static final int ROUNDS = 60;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private TaskHandover handover;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void nothingElseWaits() {
        starts.startDue();
    }

    @Test
    void neverStartsWhatWasTakenBackInTime() {
        String key = requested();

        withdraw(key);
        withdraw(key);
        request(key);

        assertThat(starts.waiting()).isZero();
        assertThat(starts.startDue()).isZero();
        assertThat(running(key)).isZero();
    }

    @Test
    void leavesNothingToHandOverOfWhatWasTakenBack() {
        String key = requested();
        assertThat(partsOf("vphu")).contains(key);

        withdraw(key);

        assertThat(partsOf("vphu")).doesNotContain(key);
    }

    private List<String> partsOf(String unitId) {
        return handover.partsOf(DoorDesk.PROCESS, unitId).stream()
                .map(TaskHandover.Part::businessKey)
                .toList();
    }

    @Test
    void forgetsTheWithdrawalWithItsTransaction() {
        String key = requested();

        transaction.executeWithoutResult(status -> {
            starts.withdraw(DoorDesk.PROCESS, key);
            status.setRollbackOnly();
        });

        assertThat(starts.startDue()).isOne();
        assertThat(running(key)).isOne();
    }

    @Test
    void leavesAloneWhatRunsUntilItIsEnded() {
        String key = requested();
        starts.startDue();

        withdraw(key);
        assertThat(running(key)).isOne();

        end(key);
        end(key);
        assertThat(running(key)).isZero();
        assertThat(workList.openOf(DoorDesk.PROCESS, List.of(key))).isEmpty();
    }

    @Test
    void leavesNothingRunningWhoeverIsFaster() throws Exception {
        int startedFirst = 0;
        int withdrawnFirst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String key = requested();

            // The worker first opens a transaction of its own; a head start by turns lets either side win.
            boolean workerFirst = round % 2 == 0;
            atOnce(
                    () -> pausing(workerFirst ? 0 : 4, starts::startDue),
                    () -> pausing(workerFirst ? 4 : 0, () -> end(key)));
            starts.startDue();

            assertThat(running(key)).as("round %s", round).isZero();
            assertThat(workList.openOf(DoorDesk.PROCESS, List.of(key))).isEmpty();
            if (wasStarted(key)) {
                startedFirst++;
            } else {
                withdrawnFirst++;
            }
        }
        assertThat(startedFirst).as("the worker was faster at times").isPositive();
        assertThat(withdrawnFirst).as("the withdrawal was faster at times").isPositive();
    }

    private String requested() {
        String key = UUID.randomUUID().toString();
        request(key);
        return key;
    }

    private void request(String key) {
        transaction.executeWithoutResult(
                status -> starts.request(DoorDesk.PROCESS, key, Map.of("group", DoorDesk.POSITION, "unitId", "vphu")));
    }

    private void withdraw(String key) {
        transaction.executeWithoutResult(status -> starts.withdraw(DoorDesk.PROCESS, key));
    }

    private void end(String key) {
        transaction.executeWithoutResult(status -> starts.end(DoorDesk.PROCESS, key, "Khép lại chu kỳ"));
    }

    private long running(String key) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(DoorDesk.PROCESS)
                .processInstanceBusinessKey(key)
                .count();
    }

    private boolean wasStarted(String key) {
        return jdbc.sql(
                        "select started_at is not null from process_start where process_id = :process and business_key = :key")
                .param("process", DoorDesk.PROCESS)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private static void pausing(long milliseconds, Runnable act) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        act.run();
    }

    private static void atOnce(Runnable first, Runnable second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Runnable act : List.of(first, second)) {
                results.add(threads.submit(() -> {
                    barrier.await();
                    act.run();
                    return true;
                }));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
