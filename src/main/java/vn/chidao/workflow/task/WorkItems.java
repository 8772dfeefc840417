package vn.chidao.workflow.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.WorkList;

/** The projection of tasks: read by desks and pages, written by the engine's listeners in the engine's transaction. */
@Component
public class WorkItems implements WorkList {

    private static final String SELECT = """
            select w.*, coalesce((select string_agg(g.group_id, ',' order by g.group_id)
                                  from work_item_group g where g.task_id = w.task_id), '') as group_ids
            from work_item w
            """;

    private static final String OPEN_TO = """
            where w.completed_at is null
              and exists (select 1 from work_item_group g where g.task_id = w.task_id and g.group_id in (:groups))
            """;

    /** A position that is lent a task has it for the one it was given to. */
    private static final String OPEN_TO_PERSON = """
            where w.completed_at is null
              and exists (select 1 from work_item_group g where g.task_id = w.task_id and g.group_id in (:groups)
                            and (w.lent_group is distinct from g.group_id or w.assignee = :person))
            """;

    private final JdbcClient jdbc;
    private final ActorDirectory directory;

    public WorkItems(JdbcClient jdbc, ActorDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public List<WorkItem> openFor(String username) {
        Set<String> groups = directory.groupsOf(username);
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + OPEN_TO_PERSON + "order by w.due_on nulls last, w.created_at, w.task_id")
                        .param("groups", groups)
                        .param("person", username)
                        .query(WorkItems::map)
                        .list();
    }

    @Override
    public int countOpenFor(String username) {
        Set<String> groups = directory.groupsOf(username);
        return groups.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from work_item w " + OPEN_TO_PERSON)
                        .param("groups", groups)
                        .param("person", username)
                        .query(Integer.class)
                        .single();
    }

    @Override
    public Optional<WorkItem> find(String taskId) {
        return jdbc.sql(SELECT + "where w.task_id = :id")
                .param("id", taskId)
                .query(WorkItems::map)
                .optional();
    }

    @Override
    public List<WorkItem> open() {
        return jdbc.sql(SELECT + "where w.completed_at is null order by w.due_on nulls last, w.created_at, w.task_id")
                .query(WorkItems::map)
                .list();
    }

    /** Open tasks without a group, the oldest first. */
    public List<WorkItem> openToNobody() {
        return jdbc.sql(SELECT + """
                        where w.completed_at is null
                          and not exists (select 1 from work_item_group g where g.task_id = w.task_id)
                        order by w.created_at, w.task_id
                        """).query(WorkItems::map).list();
    }

    @Override
    public List<WorkItem> openOf(String processId, Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT
                        + "where w.completed_at is null and w.process_id = :process and w.business_key in (:keys)"
                        + " order by w.due_on nulls last, w.created_at, w.task_id")
                .param("process", processId)
                .param("keys", businessKeys)
                .query(WorkItems::map)
                .list();
    }

    @Override
    public List<WorkItem> openOfDirectives(Collection<String> directiveIds) {
        return jdbc.sql(SELECT
                        + "where w.completed_at is null and w.directive_id = any(:directives)"
                        + " order by w.due_on nulls last, w.created_at, w.task_id")
                .param("directives", directiveIds.toArray(String[]::new))
                .query(WorkItems::map)
                .list();
    }

    @Override
    public List<WorkItem> dueUntil(LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + "where w.completed_at is null and w.due_on <= :day order by w.due_on, w.created_at, w.task_id")
                .param("day", day)
                .query(WorkItems::map)
                .list();
    }

    @Override
    public Map<String, String> supervisorsOf(Collection<String> taskIds) {
        Map<String, String> supervisors = new HashMap<>();
        jdbc.sql("select task_id, supervisor_unit_id from work_item"
                        + " where task_id = any(:tasks) and supervisor_unit_id is not null")
                .param("tasks", taskIds.toArray(String[]::new))
                .query((rs, row) -> supervisors.put(rs.getString(1), rs.getString(2)))
                .list();
        return supervisors;
    }

    @Override
    public List<WorkItem> historyOf(String processId, String businessKey) {
        return jdbc.sql(SELECT
                        + "where w.process_id = :process and w.business_key = :key order by w.created_at, w.task_id")
                .param("process", processId)
                .param("key", businessKey)
                .query(WorkItems::map)
                .list();
    }

    /** Locks the row so that rivals for one task meet here and not in the engine; the second sees it completed. */
    public Optional<WorkItem> lock(String taskId) {
        jdbc.sql("select task_id from work_item where task_id = :id for update")
                .param("id", taskId)
                .query(String.class)
                .optional();
        return find(taskId);
    }

    public void offered(
            TaskContext task, String formId, TaskBriefing briefing, List<String> groups, Instant createdAt) {
        Object supervisor = task.routing().get("supervisorUnitId");
        jdbc.sql("""
                        insert into work_item (task_id, task_name, process_id, element_id, form_id, business_key, subject,
                            directive_id, directive_label, unit_id, supervisor_unit_id, due_on, created_at)
                        values (:id, :name, :process, :element, :form, :key, :subject,
                            :directive, :label, :unit, :supervisor, :due, :created)
                        """)
                .param("id", task.taskId())
                .param("name", task.taskName())
                .param("process", task.processId())
                .param("element", task.elementId())
                .param("form", formId)
                .param("key", task.businessKey())
                .param("subject", briefing.subject())
                .param("directive", briefing.directiveId())
                .param("label", briefing.directiveLabel())
                .param("unit", briefing.unitId())
                .param("supervisor", supervisor)
                .param("due", task.dueOn())
                .param("created", Timestamp.from(createdAt))
                .update();
        offerTo(task.taskId(), groups);
    }

    /** Offered to these groups from now on, to no others. */
    public void offeredAnew(String taskId, List<String> groups) {
        jdbc.sql("delete from work_item_group where task_id = :id")
                .param("id", taskId)
                .update();
        jdbc.sql("update work_item set lent_group = null where task_id = :id and lent_group is not null")
                .param("id", taskId)
                .update();
        offerTo(taskId, groups);
    }

    private void offerTo(String taskId, List<String> groups) {
        for (String group : groups) {
            jdbc.sql("insert into work_item_group (task_id, group_id) values (:id, :group)")
                    .param("id", taskId)
                    .param("group", group)
                    .update();
        }
    }

    /** What the task is about, who stands behind it and what it asks has changed with its routing variables or its model. */
    public void describedAnew(TaskContext task, String formId, TaskBriefing briefing) {
        jdbc.sql("""
                        update work_item set form_id = :form, subject = :subject, directive_label = :label, unit_id = :unit,
                            supervisor_unit_id = :supervisor
                        where task_id = :id
                        """)
                .param("id", task.taskId())
                .param("form", formId)
                .param("subject", briefing.subject())
                .param("label", briefing.directiveLabel())
                .param("unit", briefing.unitId())
                .param("supervisor", task.routing().get("supervisorUnitId"))
                .update();
    }

    @Override
    public void lockOpen(String processId, Collection<String> businessKeys) {
        if (!businessKeys.isEmpty()) {
            jdbc.sql("""
                            select task_id from work_item
                            where process_id = :process and business_key in (:keys) and completed_at is null
                            order by task_id for update
                            """)
                    .param("process", processId)
                    .param("keys", businessKeys)
                    .query(String.class)
                    .list();
        }
    }

    List<WorkItem> openOfGroups(Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + OPEN_TO + "order by w.due_on nulls last, w.created_at, w.task_id")
                .param("groups", groups)
                .query(WorkItems::map)
                .list();
    }

    /** Whoever had it has it no longer, nor does he do it for another. */
    public void assigned(String taskId, @Nullable String assignee, Instant at) {
        jdbc.sql("update work_item set assignee = :assignee, assigned_at = :at, owner = null where task_id = :id")
                .param("id", taskId)
                .param("assignee", assignee)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who has this task, since when and for whom; empty where there is no such task. */
    public Optional<Holding> holding(String taskId) {
        return jdbc.sql("select assignee, assigned_at, owner, lent_group from work_item where task_id = :id")
                .param("id", taskId)
                .query((row, number) -> {
                    Timestamp since = row.getTimestamp("assigned_at");
                    return new Holding(
                            row.getString("assignee"),
                            since == null ? null : since.toInstant(),
                            row.getString("owner"),
                            row.getString("lent_group"));
                })
                .optional();
    }

    /** Whoever has it does it for this owner. */
    void delegated(String taskId, String owner) {
        jdbc.sql("update work_item set owner = :owner where task_id = :id")
                .param("id", taskId)
                .param("owner", owner)
                .update();
    }

    /** Offered to this position for as long as whoever has it now does. */
    public void lent(String taskId, @Nullable String group) {
        jdbc.sql("update work_item set lent_group = :group where task_id = :id")
                .param("id", taskId)
                .param("group", group)
                .update();
    }

    public void completed(String taskId, Actor actor, Instant at) {
        jdbc.sql("""
                        update work_item set completed_at = :at, completed_by = :account, completed_by_name = :name,
                            completed_by_position = :position, completed_in = :in, completed_from = :from,
                            assignee = :account, owner = null
                        where task_id = :id
                        """)
                .param("id", taskId)
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.personName())
                .param("position", actor.positionName())
                .param("in", actor.positionId())
                .param("from", ownPosition(actor))
                .update();
        jdbc.sql("update task_extension set status = 'LAPSED' where task_id = :id and status = 'ASKED'")
                .param("id", taskId)
                .update();
        jdbc.sql("update task_opinion set status = 'LAPSED', closed_at = :at where task_id = :id and status = 'ASKED'")
                .param("id", taskId)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from task_draft where task_id = :id")
                .param("id", taskId)
                .update();
    }

    /**
     * Whether this substitute, or the position he holds himself, did another step of this piece of work. What was done
     * in the absent holder's own position does not count: he could have gone on with that himself.
     */
    public boolean hasWorkedOn(TaskContext task, Actor substitute) {
        return jdbc.sql("""
                        select exists (select 1 from work_item
                            where process_id = :process and business_key = :key and completed_at is not null
                              and element_id <> :element and completed_in is distinct from :in
                              and (completed_by = :account or completed_in = :own or completed_from = :own))
                        """)
                .param("process", task.processId())
                .param("key", task.businessKey())
                .param("element", task.elementId())
                .param("in", substitute.positionId())
                .param("account", substitute.account())
                .param("own", ownPosition(substitute))
                .query(Boolean.class)
                .single();
    }

    static @Nullable String ownPosition(Actor actor) {
        return actor.own() == null ? null : actor.own().positionId();
    }

    /** A task that went away unanswered leaves no row. */
    public void removed(String taskId) {
        jdbc.sql("delete from task_draft where task_id = :id")
                .param("id", taskId)
                .update();
        jdbc.sql("delete from task_extension where task_id = :id")
                .param("id", taskId)
                .update();
        jdbc.sql("delete from work_item where task_id = :id and completed_at is null")
                .param("id", taskId)
                .update();
    }

    public void dueMoved(String taskId, LocalDate dueOn) {
        jdbc.sql("update work_item set due_on = :due where task_id = :id")
                .param("id", taskId)
                .param("due", dueOn)
                .update();
    }

    public Optional<String> supervisorOf(String taskId) {
        return jdbc.sql(
                        "select supervisor_unit_id from work_item where task_id = :id and supervisor_unit_id is not null")
                .param("id", taskId)
                .query(String.class)
                .optional();
    }

    static WorkItem map(ResultSet row, int number) throws SQLException {
        String groups = row.getString("group_ids");
        Timestamp completedAt = row.getTimestamp("completed_at");
        return new WorkItem(
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("process_id"),
                row.getString("element_id"),
                row.getString("form_id"),
                row.getString("business_key"),
                row.getString("subject"),
                row.getString("directive_id"),
                row.getString("directive_label"),
                row.getString("unit_id"),
                groups.isEmpty() ? List.of() : Arrays.asList(groups.split(",")),
                row.getString("assignee"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                completedAt == null ? null : completedAt.toInstant(),
                row.getString("completed_by_name"),
                row.getString("completed_by_position"));
    }
}
