package vn.chidao.workflow.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.TaskStance;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * What those who may read a task say about it, in one thread. Nothing written is changed; one's own words can be
 * withdrawn, and stay to be seen as withdrawn, without what they said.
 */
@Component
public class TaskComments {

    private static final int LONGEST_WORDS = 2000;

    private final JdbcClient jdbc;
    private final TaskTurns turns;
    private final TaskOversight oversight;
    private final ActorDirectory directory;
    private final BusinessClock clock;

    TaskComments(
            JdbcClient jdbc, TaskTurns turns, TaskOversight oversight, ActorDirectory directory, BusinessClock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.oversight = oversight;
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code words} are null once withdrawn; times are business time. */
    public record Comment(
            long id,
            String account,
            String personName,
            @Nullable String positionName,
            @Nullable TaskStance stance,
            @Nullable String words,
            Instant writtenAt,
            @Nullable Instant withdrawnAt) {}

    /** The first first. */
    public List<Comment> of(String taskId) {
        return jdbc.sql("select * from task_comment where task_id = :task order by id")
                .param("task", taskId)
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    String stance = row.getString("stance");
                    return new Comment(
                            row.getLong("id"),
                            row.getString("account"),
                            row.getString("person_name"),
                            row.getString("position_name"),
                            stance == null ? null : TaskStance.valueOf(stance),
                            withdrawn == null ? row.getString("words") : null,
                            row.getTimestamp("written_at").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /**
     * Says something about an open task; the stance may be left open.
     *
     * @throws NotFound when there is no such task within this person's sight
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it
     * @throws BusinessRuleViolation without words
     */
    public void write(String username, String taskId, @Nullable TaskStance stance, @Nullable String words) {
        turns.run(() -> {
            WorkItem item = turns.lockSeen(username, taskId);
            turns.requireOpen(item);
            if (words == null || words.isBlank()) {
                throw BusinessRuleViolation.at("words", "workflow.rule.words-required");
            }
            if (words.strip().length() > LONGEST_WORDS) {
                throw BusinessRuleViolation.at("words", "workflow.rule.words-long", LONGEST_WORDS);
            }
            jdbc.sql("""
                            insert into task_comment (task_id, account, person_name, position_name, stance, words, written_at)
                            values (:task, :account, :name, :position, :stance, :words, :at)
                            """)
                    .param("task", taskId)
                    .param("account", username)
                    .param(
                            "name",
                            directory
                                    .account(username)
                                    .map(Account::displayName)
                                    .orElse(username))
                    .param("position", positionOf(username, item))
                    .param("stance", stance == null ? null : stance.name())
                    .param("words", words.strip())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return item;
        });
    }

    /**
     * Withdraws one's own words; asked again it changes nothing.
     *
     * @throws NotFound when there are no such words on a task within this person's sight
     * @throws AccessRefused when they are another's
     */
    public void withdraw(String username, String taskId, long commentId) {
        turns.run(() -> {
            WorkItem item = turns.lockSeen(username, taskId);
            Comment comment = of(taskId).stream()
                    .filter(each -> each.id() == commentId)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("comment", Long.toString(commentId)));
            if (!comment.account().equals(username)) {
                throw new AccessRefused("workflow.rule.comment-own");
            }
            jdbc.sql("update task_comment set withdrawn_at = :at where id = :id and withdrawn_at is null")
                    .param("id", commentId)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return item;
        });
    }

    /** In which he works on it, else the first he has; an administrator may have none. */
    private @Nullable String positionOf(String username, WorkItem item) {
        return directory
                .actingAs(username, item.groups())
                .or(() -> directory.actingAs(username, directory.groupsOf(username)))
                .map(Actor::positionName)
                .orElse(null);
    }
}
