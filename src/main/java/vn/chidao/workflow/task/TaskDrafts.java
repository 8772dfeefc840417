package vn.chidao.workflow.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;

/** What an officer has typed and not yet sent, per task and person. Gone with the task. */
@Component
public class TaskDrafts {

    /** Stands for whoever works on the task; no account has this name. */
    private static final String LEFT_BEHIND = "";

    private final JdbcClient jdbc;
    private final StoredValues stored;
    private final BusinessClock clock;

    public TaskDrafts(JdbcClient jdbc, StoredValues stored, BusinessClock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.clock = clock;
    }

    public Optional<Map<String, Object>> find(String taskId, String account) {
        return jdbc.sql("""
                        select values::text from task_draft where task_id = :task and account in (:account, :left)
                        order by account = :account desc limit 1
                        """)
                .param("task", taskId)
                .param("account", account)
                .param("left", LEFT_BEHIND)
                .query(String.class)
                .optional()
                .map(stored::read);
    }

    /** What colleagues have typed into the same task and not sent, the latest first. */
    public List<Other> othersOf(String taskId, String account) {
        return jdbc.sql("""
                        select account, saved_at, values::text as values from task_draft
                         where task_id = :task and account not in (:account, :left)
                         order by saved_at desc
                        """)
                .param("task", taskId)
                .param("account", account)
                .param("left", LEFT_BEHIND)
                .query((row, n) -> new Other(
                        row.getString("account"),
                        row.getTimestamp("saved_at").toInstant(),
                        stored.read(row.getString("values"))))
                .list();
    }

    /** A colleague's draft. {@code savedAt} is business time. */
    public record Other(String account, Instant savedAt, Map<String, Object> values) {}

    @Transactional
    public void save(String taskId, String account, Map<String, Object> values) {
        jdbc.sql("""
                        insert into task_draft (task_id, account, values, saved_at) values (:task, :account, :values::jsonb, :at)
                        on conflict (task_id, account) do update set values = excluded.values, saved_at = excluded.saved_at
                        """)
                .param("task", taskId)
                .param("account", account)
                .param("values", stored.write(values))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whoever gets the task begins with what the other has typed, unless he has a draft of his own. */
    @Transactional
    public void pass(String taskId, String from, String to) {
        jdbc.sql("""
                        insert into task_draft (task_id, account, values, saved_at)
                        select task_id, :to, values, saved_at from task_draft where task_id = :task and account = :from
                        on conflict (task_id, account) do nothing
                        """).param("task", taskId).param("from", from).param("to", to).update();
    }

    /** What one has typed takes the place of what the other had; where he has typed nothing, that stays. */
    @Transactional
    public void move(String taskId, String from, String to) {
        int moved = jdbc.sql("""
                        insert into task_draft (task_id, account, values, saved_at)
                        select task_id, :to, values, saved_at from task_draft where task_id = :task and account = :from
                        on conflict (task_id, account) do update set values = excluded.values, saved_at = excluded.saved_at
                        """)
                .param("task", taskId)
                .param("from", from)
                .param("to", to)
                .update();
        if (moved > 0) {
            jdbc.sql("delete from task_draft where task_id = :task and account = :from")
                    .param("task", taskId)
                    .param("from", from)
                    .update();
        }
    }

    /** The task has passed to others: they begin with what was typed last, until they have a draft of their own. */
    @Transactional
    public void handOver(String taskId) {
        jdbc.sql("""
                        delete from task_draft
                        where task_id = :task and account not in (
                            select account from task_draft where task_id = :task order by saved_at desc, account limit 1)
                        """).param("task", taskId).update();
        jdbc.sql("update task_draft set account = :left where task_id = :task")
                .param("task", taskId)
                .param("left", LEFT_BEHIND)
                .update();
    }
}
