package vn.chidao.workflow.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.TaskStance;

/** The rows of {@code task_opinion}. */
@Component
public class OpinionTable {

    private static final String SELECT = """
            select o.*, w.task_name, w.subject from task_opinion o join work_item w on w.task_id = o.task_id
            """;

    private final JdbcClient jdbc;

    OpinionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question and what came of it.
     *
     * @param status ASKED, ANSWERED, WITHDRAWN, or LAPSED when the task was done before an answer came
     * @param closedAt when it was answered, withdrawn or lapsed; business time
     */
    public record Opinion(
            String id,
            String taskId,
            String taskName,
            String subject,
            String positionId,
            String positionName,
            String question,
            LocalDate answerBy,
            String askedBy,
            String askedByName,
            @Nullable String askedByPosition,
            Instant askedAt,
            String status,
            @Nullable TaskStance stance,
            @Nullable String words,
            @Nullable String answeredByName,
            @Nullable String answeredByPosition,
            @Nullable Instant closedAt) {

        public boolean isAsked() {
            return status.equals("ASKED");
        }

        public boolean isLate(LocalDate today) {
            return isAsked() && answerBy.isBefore(today);
        }
    }

    /** False where this position has the same question of the task before it already. */
    boolean insert(Opinion opinion) {
        return jdbc.sql("""
                        insert into task_opinion (id, task_id, position_id, position_name, question, answer_by, asked_by,
                            asked_by_name, asked_by_position, asked_at, status)
                        values (:id, :task, :position, :positionName, :question, :answerBy, :by, :byName, :byPosition, :at,
                            'ASKED')
                        on conflict (task_id, position_id) where status = 'ASKED' do nothing
                        """)
                        .param("id", opinion.id())
                        .param("task", opinion.taskId())
                        .param("position", opinion.positionId())
                        .param("positionName", opinion.positionName())
                        .param("question", opinion.question())
                        .param("answerBy", opinion.answerBy())
                        .param("by", opinion.askedBy())
                        .param("byName", opinion.askedByName())
                        .param("byPosition", opinion.askedByPosition())
                        .param("at", Timestamp.from(opinion.askedAt()))
                        .update()
                > 0;
    }

    void answered(String id, TaskStance stance, @Nullable String words, Actor by, Instant at) {
        jdbc.sql("""
                        update task_opinion set status = 'ANSWERED', stance = :stance, words = :words,
                            answered_by_name = :name, answered_by_position = :position, closed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("stance", stance.name())
                .param("words", words)
                .param("name", by.personName())
                .param("position", by.positionName())
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdrawn(String id, Instant at) {
        jdbc.sql("update task_opinion set status = 'WITHDRAWN', closed_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Opinion> find(String id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(OpinionTable::map)
                .optional();
    }

    /** All questions of a task, the first first. */
    public List<Opinion> ofTask(String taskId) {
        return jdbc.sql(SELECT + "where o.task_id = :task order by o.asked_at, o.position_name")
                .param("task", taskId)
                .query(OpinionTable::map)
                .list();
    }

    /** What these positions are still asked, what is due first. */
    List<Opinion> askedOf(Collection<String> positions) {
        return positions.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where o.status = 'ASKED' and o.position_id in (:positions)"
                                + " order by o.answer_by, o.asked_at")
                        .param("positions", positions)
                        .query(OpinionTable::map)
                        .list();
    }

    /** What this account has asked, the latest first. */
    List<Opinion> askedBy(String account, int limit) {
        return jdbc.sql(SELECT + "where o.asked_by = :account order by o.asked_at desc, o.position_name limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query(OpinionTable::map)
                .list();
    }

    /** Whether one of these positions has been asked about the open task, and the question has not been withdrawn. */
    List<String> askedAmong(String taskId, Collection<String> positions) {
        return positions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct o.position_id from task_opinion o join work_item w on w.task_id = o.task_id
                        where o.task_id = :task and o.position_id in (:positions)
                          and o.status in ('ASKED', 'ANSWERED') and w.completed_at is null
                        """)
                        .param("task", taskId)
                        .param("positions", positions)
                        .query(String.class)
                        .list();
    }

    private static Opinion map(ResultSet row, int number) throws SQLException {
        String stance = row.getString("stance");
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Opinion(
                row.getString("id"),
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("subject"),
                row.getString("position_id"),
                row.getString("position_name"),
                row.getString("question"),
                row.getObject("answer_by", LocalDate.class),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getString("asked_by_position"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("status"),
                stance == null ? null : TaskStance.valueOf(stance),
                row.getString("words"),
                row.getString("answered_by_name"),
                row.getString("answered_by_position"),
                closedAt == null ? null : closedAt.toInstant());
    }
}
