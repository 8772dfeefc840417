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
    private final ActorDirectory directory;
    private final TransactionTemplate transaction;

    TaskTurns(WorkItems workItems, ActorDirectory directory, TransactionTemplate transaction) {
        this.workItems = workItems;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** The task, its row locked until the caller's transaction ends: whoever comes second sees what the first has done. */
    WorkItem lock(String taskId) {
        return workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
    }

    void requireOpen(WorkItem item) {
        if (!item.isOpen()) {
            throw new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt());
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
