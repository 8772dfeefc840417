package vn.chidao.workflow.task;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessClock;

/**
 * What was sent with a task, for as long as a colleague may still sit before the same form: whoever comes second learns in
 * what he would have said something else. The lasting record is the module's own.
 */
@Component
public class TaskAnswers {

    /** Longer than anybody stays signed in. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final StoredValues stored;
    private final BusinessClock clock;

    TaskAnswers(JdbcClient jdbc, StoredValues stored, BusinessClock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.clock = clock;
    }

    /** In the transaction that completes the task; what has been kept long enough goes. */
    void keep(String taskId, Map<String, Object> values) {
        Instant now = clock.instant();
        jdbc.sql("delete from task_answer where sent_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into task_answer (task_id, values, sent_at) values (:task, :values::jsonb, :at)
                        on conflict (task_id) do update set values = excluded.values, sent_at = excluded.sent_at
                        """)
                .param("task", taskId)
                .param("values", stored.write(values))
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Empty where it was completed by another door, or some time ago. */
    public Optional<Map<String, Object>> of(String taskId) {
        return jdbc.sql("select values::text from task_answer where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional()
                .map(stored::read);
    }
}
