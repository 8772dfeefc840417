package vn.chidao.workflow.task;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.EngineCaller;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.form.SubmittedValues;

/**
 * Claims and completes in one transaction. Rivals for one task meet at its row of the projection; a collision inside
 * the engine is tried again while the task is still open.
 */
@Component
class EngineTaskSubmission implements TaskSubmission, TaskClaims {

    private static final int TRIES = 3;

    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final EngineCaller engine;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final TaskDrafts drafts;
    private final TaskPages pages;

    EngineTaskSubmission(
            WorkItems workItems,
            ActorDirectory directory,
            EngineCaller engine,
            TaskService tasks,
            TransactionTemplate transaction,
            TaskDrafts drafts,
            TaskPages pages) {
        this.workItems = workItems;
        this.directory = directory;
        this.engine = engine;
        this.tasks = tasks;
        this.transaction = transaction;
        this.drafts = drafts;
        this.pages = pages;
    }

    @Override
    public Map<String, Object> firstValues(String username, String taskId) {
        WorkItem item = workItems.find(taskId).orElseThrow(() -> new NotFound("task", taskId));
        Set<String> groups = directory.groupsOf(username);
        if (!item.isOpen() || item.groups().stream().noneMatch(groups::contains)) {
            throw new NotFound("task", taskId);
        }
        return drafts.find(taskId, username)
                .orElseGet(() -> pages.load(username, taskId).prefill());
    }

    @Override
    public void submit(String username, String taskId, Map<String, Object> values) {
        retrying(() -> engine.as(username, () -> {
            WorkItem item = openItem(username, taskId);
            if (item.assignee() == null) {
                tasks.claim(taskId, username);
            }
            return SubmittedValues.with(taskId, values, () -> {
                tasks.complete(taskId);
                return item;
            });
        }));
    }

    @Override
    public void claim(String username, String taskId) {
        retrying(() -> engine.as(username, () -> {
            WorkItem item = openItem(username, taskId);
            if (item.assignee() == null) {
                tasks.claim(taskId, username);
            }
            return item;
        }));
    }

    @Override
    public void giveBack(String username, String taskId) {
        retrying(() -> {
            WorkItem item = openItem(username, taskId);
            if (username.equals(item.assignee())) {
                // Officers have no right of their own to unassign in the engine: giving back is our verb.
                engine.asSystem(() -> {
                    tasks.setAssignee(taskId, null);
                    return item;
                });
            }
            return item;
        });
    }

    private WorkItem openItem(String username, String taskId) {
        WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
        Set<String> groups = directory.groupsOf(username);
        if (item.groups().stream().noneMatch(groups::contains)) {
            throw new NotFound("task", taskId);
        }
        if (!item.isOpen()) {
            throw new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt());
        }
        if (item.assignee() != null && !item.assignee().equals(username)) {
            throw new AccessRefused("workflow.rule.claimed-by-other");
        }
        return item;
    }

    private void retrying(java.util.function.Supplier<WorkItem> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.execute(status -> act.get());
                return;
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw new AlreadyHandled(null, null, null);
                }
            } catch (RuntimeException e) {
                RuntimeException ours = Refusals.within(e);
                throw ours == null ? e : ours;
            }
        }
    }

    /** Finds our own refusal among the causes the engine has wrapped it in. */
    private static final class Refusals {
        static @Nullable RuntimeException within(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof vn.chidao.workflow.FormRefused
                        || cause instanceof AccessRefused
                        || cause instanceof AlreadyHandled
                        || cause instanceof NotFound
                        || cause instanceof vn.chidao.shared.BusinessRuleViolation) {
                    return (RuntimeException) cause;
                }
            }
            return null;
        }
    }
}
