package vn.chidao.chasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        jdbc.sql("select task_id, due_on, kind, step from chase where task_id = any(:tasks) and kind <> 'BY_HAND'")
                .param("tasks", taskIds.toArray(String[]::new))
                .query((rs, row) -> climbed.add(
                        rung(rs.getString("task_id"), rs.getString("due_on"), rs.getString("kind"), rs.getInt("step"))))
                .list();
        return climbed;
    }

    static String rung(String taskId, String dueOn, String kind, int step) {
        return taskId + '|' + dueOn + '|' + kind + '|' + step;
    }

    /** What has been tried with these, by task, the latest first. */
    Map<String, List<Chase>> of(Collection<String> taskIds) {
        Map<String, List<Chase>> found = new HashMap<>();
        jdbc.sql("select * from chase where task_id = any(:tasks) order by at desc, kind, step")
                .param("tasks", taskIds.toArray(String[]::new))
                .query((rs, row) -> map(rs))
                .list()
                .forEach(chase -> found.computeIfAbsent(chase.taskId(), task -> new ArrayList<>())
                        .add(chase));
        return found;
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
