package vn.chidao.workflow.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.Collisions;

/**
 * One act on one task in one transaction. Rivals for a task meet at its row of the projection; a collision inside the
 * engine is tried again while the task is still open.
 */
@Component
class TaskTurns {

    private final WorkItems workItems;
    private final TaskOversight oversight;
    private final ActorDirectory directory;
    private final TransactionTemplate transaction;

    TaskTurns(WorkItems workItems, TaskOversight oversight, ActorDirectory directory, TransactionTemplate transaction) {
        this.workItems = workItems;
        this.oversight = oversight;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** The task, its row locked until the caller's transaction ends: whoever comes second sees what the first has done. */
    WorkItem lock(String taskId) {
        return workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
    }

    /**
     * As {@link #lock}, of a task this person may look at.
     *
     * @throws NotFound when there is none within his sight
     */
    WorkItem lockSeen(String username, String taskId) {
        WorkItem item = lock(taskId);
        if (!oversight.maySee(username, item)) {
            throw new NotFound("task", taskId);
        }
        return item;
    }

    /**
     * As {@link #lock}, of an open task this person works on, whoever has taken it on.
     *
     * @throws NotFound when there is none
     * @throws AlreadyHandled when somebody has done it
     */
    WorkItem lockOwn(String username, String taskId) {
        WorkItem item = lock(taskId);
        if (!directory.holdsAny(username, groupsFor(username, item))) {
            throw new NotFound("task", taskId);
        }
        requireOpen(item);
        return item;
    }

    /** @throws AccessRefused when a colleague works on it */
    void requireFree(String username, WorkItem item) {
        if (!isFreeFor(username, item)) {
            throw new AccessRefused("workflow.rule.claimed-by-other");
        }
    }

    void requireOpen(WorkItem item) {
        if (!item.isOpen()) {
            throw item.handled();
        }
    }

    /** The groups of the task in which this person may work on it. */
    List<String> groupsFor(String username, WorkItem item) {
        return workItems
                .holding(item.taskId())
                .map(holding -> holding.openTo(username, item.groups()))
                .orElse(item.groups());
    }

    /** For whom somebody does the task, where it has been lent. */
    Optional<String> ownerOf(WorkItem item) {
        return workItems.holding(item.taskId()).map(Holding::owner);
    }

    /** Whether it is this person's or nobody's: a claim of somebody who has left the post, or is away, holds nobody off. */
    boolean isFreeFor(String username, WorkItem item) {
        return item.assignee() == null
                || item.assignee().equals(username)
                || !directory.claimStands(item.assignee(), username, item.groups());
    }

    void run(Supplier<WorkItem> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.execute(status -> act.get());
                return;
            } catch (RuntimeException thrown) {
                RuntimeException refusal = cause(thrown, TaskTurns::isRefusal);
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
