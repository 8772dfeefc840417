package vn.chidao.workflow.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.TaskHoldings;
import vn.chidao.workflow.WorkList.WorkItem;

/** Who passed a task on to whom, and who has it. */
@Component
public class TaskMoves implements TaskHoldings {

    /** A task given back to all it is offered to has nobody it moved to. */
    static final String RELEASED = "RELEASED";

    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final BusinessClock clock;

    TaskMoves(JdbcClient jdbc, WorkItems workItems, ActorDirectory directory, BusinessClock clock) {
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.directory = directory;
        this.clock = clock;
    }

    /** One move; {@code kind} is a {@code TaskPassedOn.Kind} or RELEASED, {@code at} business time. */
    public record Move(
            String kind,
            String byName,
            @Nullable String byPosition,
            @Nullable String toAccount,
            @Nullable String toName,
            @Nullable String note,
            Instant at) {}

    /** @return the move's own number */
    long add(String taskId, String kind, Actor by, @Nullable Account to, @Nullable String note) {
        return jdbc.sql("""
                        insert into task_move (task_id, kind, by_account, by_name, by_position, to_account, to_name, note,
                            moved_at)
                        values (:task, :kind, :by, :name, :position, :to, :toName, :note, :at)
                        returning id
                        """)
                .param("task", taskId)
                .param("kind", kind)
                .param("by", by.account())
                .param("name", by.personName())
                .param("position", by.positionName())
                .param("to", to == null ? null : to.username())
                .param("toName", to == null ? null : to.displayName())
                .param("note", note)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The moves of a task, the first first. */
    public List<Move> of(String taskId) {
        return jdbc.sql("select * from task_move where task_id = :task order by id")
                .param("task", taskId)
                .query((row, number) -> new Move(
                        row.getString("kind"),
                        row.getString("by_name"),
                        row.getString("by_position"),
                        row.getString("to_account"),
                        row.getString("to_name"),
                        row.getString("note"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }

    @Override
    public Map<String, Held> of(Collection<String> taskIds) {
        List<HeldRow> rows = jdbc.sql("""
                        select task_id, assignee, assigned_at, owner from work_item
                        where task_id = any(:tasks) and assignee is not null and completed_at is null
                        """)
                .param("tasks", taskIds.toArray(String[]::new))
                .query((row, number) -> {
                    Timestamp since = row.getTimestamp("assigned_at");
                    return new HeldRow(
                            row.getString("task_id"),
                            row.getString("assignee"),
                            since == null ? null : since.toInstant(),
                            row.getString("owner"));
                })
                .list();
        // Names only now: a look-up within the query would take a second connection while it holds the first.
        Map<String, Held> held = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (HeldRow row : rows) {
            String owner = row.owner();
            held.put(
                    row.taskId(),
                    new Held(
                            row.assignee(),
                            names.computeIfAbsent(row.assignee(), this::nameOf),
                            row.since(),
                            owner,
                            owner == null ? null : names.computeIfAbsent(owner, this::nameOf)));
        }
        return held;
    }

    private record HeldRow(
            String taskId,
            String assignee,
            @Nullable Instant since,
            @Nullable String owner) {}

    /** What became of an open task that somebody found otherwise than he had seen it: who did what to it, and when. */
    AlreadyHandled changed(WorkItem item) {
        String assignee = item.assignee();
        Optional<Instant> since = workItems.holding(item.taskId()).map(Holding::since);
        Optional<Move> latest = of(item.taskId()).stream()
                .reduce((earlier, later) -> later)
                .filter(move -> Objects.equals(assignee, move.toAccount()))
                .filter(move -> since.filter(move.at()::isBefore).isEmpty());
        if (latest.isPresent()) {
            Move move = latest.get();
            return new AlreadyHandled(move.byName(), move.byPosition(), move.at(), said(move));
        }
        if (assignee == null) {
            return new AlreadyHandled(
                    null,
                    null,
                    null,
                    since.map(at -> Phrase.of("workflow.changed.free", Days.moment(at)))
                            .orElse(Phrase.of("workflow.changed.free-some-time")));
        }
        String name = nameOf(assignee);
        String position = directory
                .actingAs(assignee, item.groups())
                .map(Actor::positionName)
                .orElse(null);
        return new AlreadyHandled(
                name,
                position,
                since.orElse(null),
                since.map(at -> Phrase.of("workflow.changed.claimed", name, Days.moment(at)))
                        .orElse(Phrase.of("workflow.changed.claimed-some-time", name)));
    }

    private static Phrase said(Move move) {
        String when = Days.moment(move.at());
        return switch (move.kind()) {
            case RELEASED -> Phrase.of("workflow.changed.released", move.byName(), when);
            case "TAKEN_BACK" -> Phrase.of("workflow.changed.taken-back", move.byName(), when);
            default -> Phrase.of("workflow.changed.given", move.byName(), move.toName(), when);
        };
    }

    String nameOf(String account) {
        return directory.account(account).map(Account::displayName).orElse(account);
    }
}
