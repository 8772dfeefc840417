package vn.chidao.workflow.task;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskReleased;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.Collisions;
import vn.chidao.workflow.engine.EngineCaller;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.form.SubmittedValues;

/**
 * Claims and completes in one transaction. Rivals for one task meet at its row of the projection; a collision inside
 * the engine is tried again while the task is still open.
 */
@Component
class EngineTaskSubmission implements TaskSubmission, TaskClaims {

    private static final int MAX_REASON = 1000;

    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final EngineCaller engine;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
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
            TransactionTemplate transaction,
            TaskDrafts drafts,
            TaskAnswers answers,
            TaskPages pages,
            TaskOversight oversight,
            ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.directory = directory;
        this.engine = engine;
        this.tasks = tasks;
        this.transaction = transaction;
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
        retrying(() -> engine.as(username, () -> {
            WorkItem item = openItem(username, taskId);
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
        retrying(() -> engine.as(username, () -> {
            WorkItem item = openItem(username, taskId);
            take(item, username);
            return item;
        }));
    }

    @Override
    public void giveBack(String username, String taskId) {
        retrying(() -> {
            WorkItem item = openItem(username, taskId);
            if (username.equals(item.assignee())) {
                unassign(taskId);
            }
            return item;
        });
    }

    @Override
    public void release(String username, String taskId, String reason) {
        retrying(() -> {
            WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
            Actor leader = leaderOf(item, username);
            if (!item.isOpen()) {
                throw new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt());
            }
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
            unassign(taskId);
            String name = directory.account(holder).map(Account::displayName).orElse(holder);
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
            unassign(item.taskId());
        }
        tasks.claim(item.taskId(), username);
    }

    // Officers have no right of their own to unassign in the engine: giving back is our verb.
    private void unassign(String taskId) {
        engine.asSystem(() -> {
            tasks.setAssignee(taskId, null);
            return taskId;
        });
    }

    private WorkItem openItem(String username, String taskId) {
        WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
        if (!directory.holdsAny(username, item.groups())) {
            throw new NotFound("task", taskId);
        }
        if (!item.isOpen()) {
            throw new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt());
        }
        if (item.assignee() != null
                && !item.assignee().equals(username)
                && directory.claimStands(item.assignee(), username, item.groups())) {
            throw new AccessRefused("workflow.rule.claimed-by-other");
        }
        return item;
    }

    private void retrying(Supplier<WorkItem> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.execute(status -> act.get());
                return;
            } catch (RuntimeException thrown) {
                RuntimeException refusal = cause(thrown, EngineTaskSubmission::isRefusal);
                if (refusal != null) {
                    throw refusal;
                }
                if (!Collisions.caused(thrown)) {
                    throw thrown;
                }
                if (attempt == Collisions.TRIES) {
                    throw new AlreadyHandled(null, null, null);
                }
            }
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof FormRefused
                || thrown instanceof AccessRefused
                || thrown instanceof AlreadyHandled
                || thrown instanceof NotFound
                || thrown instanceof BusinessRuleViolation;
    }

    // The engine wraps whatever a listener throws; what it was stands among the causes.
    private static @Nullable RuntimeException cause(Throwable thrown, Predicate<Throwable> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return (RuntimeException) cause;
            }
        }
        return null;
    }
}
