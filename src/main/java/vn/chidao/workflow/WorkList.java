package vn.chidao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.AlreadyHandled;

/** Open and finished tasks, read from our own projection, which is written in the engine's transactions. */
public interface WorkList {

    /** Open tasks this account may work on today, due first, those without a due date last. */
    List<WorkItem> openFor(String username);

    /** How many those are. */
    int countOpenFor(String username);

    Optional<WorkItem> find(String taskId);

    /** All open tasks, due first. For boards, the play and operators; callers check the right to look. */
    List<WorkItem> open();

    List<WorkItem> openOf(String processId, Collection<String> businessKeys);

    /** Open tasks that serve one of these directives, whoever is to do them, due first. */
    List<WorkItem> openOfDirectives(Collection<String> directiveIds);

    /**
     * Locks the open tasks of these pieces of work until the caller's transaction ends: whoever completes one has done so
     * before, or finds it changed. Whoever ends work calls it before it locks rows of its own, as completing a task does.
     */
    void lockOpen(String processId, Collection<String> businessKeys);

    /** Open tasks due on this day or before, due first. */
    List<WorkItem> dueUntil(LocalDate day);

    /** By task: the organisation that watches over it. Tasks without one are left out. */
    Map<String, String> supervisorsOf(Collection<String> taskIds);

    /** Finished and open tasks of one instance's aggregate, oldest first. */
    List<WorkItem> historyOf(String processId, String businessKey);

    /**
     * A task as the projection keeps it.
     *
     * @param completedAt business time, null while open
     */
    record WorkItem(
            String taskId,
            String taskName,
            String processId,
            String elementId,
            String formId,
            String businessKey,
            String subject,
            @Nullable String directiveId,
            @Nullable String directiveLabel,
            @Nullable String unitId,
            List<String> groups,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            Instant createdAt,
            @Nullable Instant completedAt,
            @Nullable String completedBy,
            @Nullable String completedByPosition) {

        public boolean isOpen() {
            return completedAt == null;
        }

        /** What whoever comes too late is told: who has done it, and when. */
        public AlreadyHandled handled() {
            return new AlreadyHandled(completedBy, completedByPosition, completedAt);
        }

        public boolean isLate(LocalDate today) {
            return dueOn != null && isOpen() && dueOn.isBefore(today);
        }
    }
}
