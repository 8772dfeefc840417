package vn.chidao.chasing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that was ever chased; rows are added and never changed. */
@Repository
class ChaseTable {

    private final JdbcClient jdbc;

    ChaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it is new: of rivals for one rung, and for one day by hand, one writes it. */
    boolean add(Chase chase) {
        return jdbc.sql("""
                                insert into chase (task_id, due_on, kind, step, chased_on, words, by_name, by_position, at)
                                values (:task, :due, :kind, :step, :on, :words, :name, :position, :at)
                                on conflict do nothing
                                """)
                        .param("task", chase.taskId())
                        .param("due", chase.dueOn())
                        .param("kind", chase.kind().name())
                        .param("step", chase.step())
                        .param("on", chase.on())
                        .param("words", chase.words())
                        .param("name", chase.byName())
                        .param("position", chase.byPosition())
                        .param("at", Timestamp.from(chase.at()))
                        .update()
                == 1;
    }

    /** Which of these have been climbed, as {@link #rung}. */
    Set<String> climbed(Collection<String> taskIds) {
        Set<String> climbed = new HashSet<>();
        jdbc.sql("select task_id, due_on, step from chase where task_id = any(:tasks) and kind <> 'BY_HAND'")
                .param("tasks", taskIds.toArray(String[]::new))
                .query((rs, row) -> climbed.add(
                        rung(rs.getString("task_id"), rs.getDate("due_on").toLocalDate(), rs.getInt("step"))))
                .list();
        return climbed;
    }

    static String rung(String taskId, LocalDate dueOn, int step) {
        return taskId + '|' + dueOn + '|' + step;
    }

    /**
     * What has been tried with a task.
     *
     * @param byHandOn the last day on which it was chased by hand, or null
     */
    record Tried(int times, Chase latest, @Nullable LocalDate byHandOn) {}

    /** By task; those with which nothing was tried are left out. */
    Map<String, Tried> triedWith(Collection<String> taskIds) {
        Map<String, Tried> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (task_id) c.*, count(*) over own as times,
                            max(chased_on) filter (where kind = 'BY_HAND') over own as by_hand_on
                        from chase c where task_id = any(:tasks)
                        window own as (partition by task_id)
                        order by task_id, at desc, step desc
                        """)
                .param("tasks", taskIds.toArray(String[]::new))
                .query((rs, row) -> {
                    Date byHand = rs.getDate("by_hand_on");
                    return found.put(
                            rs.getString("task_id"),
                            new Tried(rs.getInt("times"), map(rs), byHand == null ? null : byHand.toLocalDate()));
                })
                .list();
        return found;
    }

    /** How a task was chased by hand, the latest first. */
    List<Chase> byHand(String taskId) {
        return jdbc.sql("select * from chase where task_id = :task and kind = 'BY_HAND' order by at desc")
                .param("task", taskId)
                .query((rs, row) -> map(rs))
                .list();
    }

    private static Chase map(ResultSet rs) throws SQLException {
        return new Chase(
                rs.getString("task_id"),
                rs.getDate("due_on").toLocalDate(),
                ChaseKind.valueOf(rs.getString("kind")),
                rs.getInt("step"),
                rs.getDate("chased_on").toLocalDate(),
                rs.getString("words"),
                rs.getString("by_name"),
                rs.getString("by_position"),
                rs.getTimestamp("at").toInstant());
    }
}
