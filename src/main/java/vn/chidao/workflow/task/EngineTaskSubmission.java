package vn.chidao.workflow.task;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskReleased;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.EngineCaller;
import vn.chidao.workflow.engine.TaskAssigner;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.form.SubmittedValues;

/** Claims and completes in one transaction. */
@Component
class EngineTaskSubmission implements TaskSubmission, TaskClaims {

    private static final int MAX_REASON = 1000;

    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final EngineCaller engine;
    private final TaskService tasks;
    private final TaskTurns turns;
    private final TaskMoves moves;
    private final TaskAssigner assigner;
    private final TaskAssignments assignments;
    private final TaskDrafts drafts;
    private final TaskAnswers answers;
    private final TaskPages pages;
    private final TaskOversight oversight;
    private final ApplicationEventPublisher events;

    EngineTaskSubmission(
            WorkItems workItems,
            ActorDirectory directory,
            EngineCaller engine,
            TaskService tasks,
            TaskTurns turns,
            TaskMoves moves,
            TaskAssigner assigner,
            TaskAssignments assignments,
            TaskDrafts drafts,
            TaskAnswers answers,
            TaskPages pages,
            TaskOversight oversight,
            ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.directory = directory;
        this.engine = engine;
        this.tasks = tasks;
        this.turns = turns;
        this.moves = moves;
        this.assigner = assigner;
        this.assignments = assignments;
        this.drafts = drafts;
        this.answers = answers;
        this.pages = pages;
        this.oversight = oversight;
        this.events = events;
    }

    @Override
    public Map<String, Object> firstValues(String username, String taskId) {
        WorkItem item = workItems.find(taskId).orElseThrow(() -> new NotFound("task", taskId));
        if (!item.isOpen() || !directory.holdsAny(username, item.groups())) {
            throw new NotFound("task", taskId);
        }
        return drafts.find(taskId, username)
                .orElseGet(() -> pages.load(username, taskId).prefill());
    }

    @Override
    public void submit(String username, String taskId, Map<String, Object> values) {
        turns.run(() -> engine.as(username, () -> {
            WorkItem item = turns.lockOwn(username, taskId);
            turns.requireFree(username, item);
            take(item, username);
            return SubmittedValues.with(taskId, values, () -> {
                tasks.complete(taskId);
                answers.keep(taskId, values);
                return item;
            });
        }));
    }

    @Override
    public void claim(String username, String taskId) {
        turns.run(() -> engine.as(username, () -> {
            WorkItem item = turns.lockOwn(username, taskId);
            if (!turns.isFreeFor(username, item)) {
                throw moves.changed(item);
            }
            take(item, username);
            return item;
        }));
    }

    @Override
    public void giveBack(String username, String taskId) {
        boolean forAnother = workItems
                .holding(taskId)
                .filter(holding -> holding.isDelegated() && username.equals(holding.assignee()))
                .isPresent();
        if (forAnother) {
            assignments.handBack(username, taskId, null, null);
            return;
        }
        turns.run(() -> {
            WorkItem item = turns.lockOwn(username, taskId);
            if (!turns.isFreeFor(username, item)) {
                throw moves.changed(item);
            }
            if (username.equals(item.assignee())) {
                assigner.give(taskId, null, null);
            }
            return item;
        });
    }

    @Override
    public void release(String username, String taskId, String reason) {
        turns.run(() -> {
            WorkItem item = turns.lock(taskId);
            Actor leader = leaderOf(item, username);
            turns.requireOpen(item);
            String holder = item.assignee();
            if (holder == null) {
                throw BusinessRuleViolation.of("workflow.rule.claimed-by-nobody");
            }
            if (reason.isBlank()) {
                throw BusinessRuleViolation.at("reason", "workflow.rule.reason-required");
            }
            if (reason.length() > MAX_REASON) {
                throw BusinessRuleViolation.at("reason", "workflow.rule.reason-long", MAX_REASON);
            }
            // What somebody has typed for another is the other's.
            turns.ownerOf(item).ifPresent(owner -> drafts.move(taskId, holder, owner));
            assigner.give(taskId, null, null);
            moves.add(taskId, TaskMoves.RELEASED, leader, null, reason.strip());
            String name = moves.nameOf(holder);
            CurrentActor.run(
                    leader,
                    () -> events.publishEvent(new TaskReleased(
                            taskId, item.taskName(), item.subject(), item.directiveId(), name, reason.strip())));
            return item;
        });
    }

    private Actor leaderOf(WorkItem item, String username) {
        return oversight
                .leading(username, item)
                .orElseThrow(() -> oversight.maySee(username, item)
                        ? new AccessRefused("workflow.rule.release-leaders-only")
                        : new NotFound("task", item.taskId()));
    }

    private void take(WorkItem item, String username) {
        if (username.equals(item.assignee())) {
            return;
        }
        if (item.assignee() != null) {
            // Taken on by somebody who has left the post since, or is away.
            assigner.give(item.taskId(), null, null);
        }
        tasks.claim(item.taskId(), username);
    }
}
