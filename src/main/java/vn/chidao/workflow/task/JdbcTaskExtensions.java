package vn.chidao.workflow.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.ExtensionAsked;
import vn.chidao.workflow.ExtensionDecided;
import vn.chidao.workflow.ExtensionHandedOver;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.EngineCaller;

/** Extensions as rows beside the projection; the engine's due date follows the decision. */
@Component
class JdbcTaskExtensions implements TaskExtensions {

    private static final String SELECT = """
            select e.*, w.task_name, w.subject, w.supervisor_unit_id
            from task_extension e join work_item w on w.task_id = e.task_id
            """;

    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final ExtensionDeciders deciders;
    private final TaskService tasks;
    private final EngineCaller engine;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    JdbcTaskExtensions(
            JdbcClient jdbc,
            WorkItems workItems,
            ActorDirectory directory,
            ExtensionDeciders deciders,
            TaskService tasks,
            EngineCaller engine,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.directory = directory;
        this.deciders = deciders;
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public String ask(String username, String taskId, @Nullable LocalDate until, @Nullable String reason) {
        WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
        Actor actor = directory.actingAs(username, item.groups()).orElseThrow(() -> new NotFound("task", taskId));
        if (!item.isOpen()) {
            throw item.handled();
        }
        if (workItems
                .holding(taskId)
                .filter(holding -> holding.isDelegated() && !username.equals(holding.owner()))
                .isPresent()) {
            // It stays its owner's: who does it for him would ask for what he may have to grant himself.
            throw BusinessRuleViolation.of("workflow.rule.extension-delegated");
        }
        if (reason == null || reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "workflow.rule.extension-reason");
        }
        LocalDate present = item.dueOn() == null ? clock.today() : item.dueOn();
        if (until == null || !until.isAfter(present) || until.isBefore(clock.today())) {
            throw BusinessRuleViolation.at("until", "workflow.rule.extension-day");
        }
        String supervisor = workItems
                .supervisorOf(taskId)
                .orElseThrow(() -> BusinessRuleViolation.of("workflow.rule.extension-nobody"));
        List<String> decidingGroups = deciders.of(supervisor, username);
        if (decidingGroups.isEmpty()) {
            throw BusinessRuleViolation.of("workflow.rule.extension-nobody-left");
        }
        String id = UUID.randomUUID().toString();
        int asked = jdbc.sql("""
                        insert into task_extension
                            (id, task_id, asked_by, asked_by_name, asked_in, asked_from, asked_at, due_on, asked_until,
                             reason, status)
                        values (:id, :task, :by, :name, :in, :from, :at, :due, :until, :reason, 'ASKED')
                        on conflict (task_id) where status = 'ASKED' do nothing
                        """)
                .param("id", id)
                .param("task", taskId)
                .param("by", username)
                .param("name", actor.positionName())
                .param("in", actor.positionId())
                .param("from", WorkItems.ownPosition(actor))
                .param("at", Timestamp.from(clock.instant()))
                .param("due", item.dueOn())
                .param("until", until)
                .param("reason", reason.strip())
                .update();
        if (asked == 0) {
            throw BusinessRuleViolation.of("workflow.rule.extension-pending");
        }
        CurrentActor.run(
                actor,
                () -> events.publishEvent(new ExtensionAsked(
                        id,
                        taskId,
                        item.taskName(),
                        item.subject(),
                        item.directiveId(),
                        item.unitId(),
                        until,
                        reason.strip(),
                        decidingGroups)));
        return id;
    }

    @Override
    @Transactional
    public void decide(String username, String extensionId, boolean grant, @Nullable String reason) {
        Row row = jdbc.sql(SELECT + "where e.id = :id for update of e")
                .param("id", extensionId)
                .query(Row::map)
                .optional()
                .orElseThrow(() -> new NotFound("extension", extensionId));
        if (row.askedBy().equals(username)) {
            throw new AccessRefused("workflow.rule.extension-own");
        }
        Actor actor = directory
                .actingAs(username, deciders.of(row.supervisor(), row.askedBy()))
                .orElseThrow(() -> new NotFound("extension", extensionId));
        if (row.isAskedBy(actor)) {
            throw new AccessRefused("workflow.rule.extension-own");
        }
        if (!"ASKED".equals(row.extension().status())) {
            throw new AlreadyHandled(row.extension().decidedBy(), null, row.decidedAt());
        }
        if (!grant && (reason == null || reason.isBlank())) {
            throw BusinessRuleViolation.at("reason", "workflow.rule.reason-required");
        }
        String taskId = row.extension().taskId();
        WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        jdbc.sql("""
                        update task_extension set status = :status, decided_by = :by, decided_by_name = :name,
                            decided_at = :at, decision_reason = :reason
                        where id = :id
                        """)
                .param("id", extensionId)
                .param("status", grant ? "GRANTED" : "REFUSED")
                .param("by", username)
                .param("name", actor.positionName())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", why)
                .update();
        CurrentActor.run(actor, () -> {
            events.publishEvent(new ExtensionDecided(
                    extensionId, taskId, item.taskName(), item.subject(), item.directiveId(), grant, why));
            if (grant && item.isOpen()) {
                move(item, row.extension());
            }
        });
    }

    private void move(WorkItem item, Extension extension) {
        LocalDate until = extension.askedUntil();
        engine.asSystem(() -> {
            tasks.setDueDate(
                    item.taskId(),
                    Date.from(until.atTime(LocalTime.of(17, 0))
                            .atZone(BusinessClock.ZONE)
                            .toInstant()));
            return until;
        });
        workItems.dueMoved(item.taskId(), until);
        events.publishEvent(new DeadlineMoved(
                item.taskId(),
                item.taskName(),
                item.processId(),
                item.businessKey(),
                item.subject(),
                item.directiveId(),
                item.unitId(),
                item.dueOn() == null ? clock.today() : item.dueOn(),
                until,
                extension.reason()));
    }

    /** The supervisor of this task has changed: what waits for a decision is put before the new one. */
    void handOver(String taskId) {
        jdbc.sql(SELECT + "where e.task_id = :task and e.status = 'ASKED'")
                .param("task", taskId)
                .query(Row::map)
                .optional()
                .ifPresent(row -> events.publishEvent(new ExtensionHandedOver(
                        row.extension().id(),
                        row.extension().taskName(),
                        row.extension().subject(),
                        row.extension().askedUntil(),
                        row.extension().reason(),
                        directory.leaderGroupsOf(row.supervisor()))));
    }

    @Override
    public List<Extension> pendingFor(String username) {
        Set<String> held = new HashSet<>(directory.groupsOf(username));
        return jdbc
                .sql(SELECT + "where e.status = 'ASKED' and w.completed_at is null order by e.asked_at")
                .query(Row::map)
                .list()
                .stream()
                .filter(row ->
                        deciders.of(row.supervisor(), row.askedBy()).stream().anyMatch(held::contains))
                .map(Row::extension)
                .toList();
    }

    @Override
    public List<Extension> ofTask(String taskId) {
        return jdbc
                .sql(SELECT + "where e.task_id = :task order by e.asked_at desc")
                .param("task", taskId)
                .query(Row::map)
                .list()
                .stream()
                .map(Row::extension)
                .toList();
    }

    private record Row(
            Extension extension,
            String supervisor,
            String askedBy,
            @Nullable String askedIn,
            @Nullable String askedFrom,
            @Nullable Instant decidedAt) {

        /** The same person, or one in the same position, his own or the one he stands in for. */
        boolean isAskedBy(Actor decider) {
            return askedBy.equals(decider.account())
                    || Stream.of(decider.positionId(), WorkItems.ownPosition(decider))
                            .filter(Objects::nonNull)
                            .anyMatch(position -> position.equals(askedIn) || position.equals(askedFrom));
        }

        static Row map(ResultSet row, int number) throws SQLException {
            Timestamp decidedAt = row.getTimestamp("decided_at");
            return new Row(
                    new Extension(
                            row.getString("id"),
                            row.getString("task_id"),
                            row.getString("task_name"),
                            row.getString("subject"),
                            row.getString("asked_by_name"),
                            row.getTimestamp("asked_at").toInstant(),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("asked_until", LocalDate.class),
                            row.getString("reason"),
                            row.getString("status"),
                            row.getString("decided_by_name"),
                            row.getString("decision_reason")),
                    row.getString("supervisor_unit_id"),
                    row.getString("asked_by"),
                    row.getString("asked_in"),
                    row.getString("asked_from"),
                    decidedAt == null ? null : decidedAt.toInstant());
        }
    }
}
