package vn.chidao.workflow.engine;

import jakarta.ws.rs.core.Response.Status;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.WorkItems;

/**
 * Of two who want one task at the engine's own doors the second waits for the first and is then told who was faster
 * and when, as on our pages: 409. Of a task out of his sight a person learns nothing: 404. The engine itself would
 * answer 500, since it has no exception that its REST resources take for a conflict.
 */
@Component
class Latecomers {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<ActorDirectory> directory;
    private final RefusalTexts texts;

    Latecomers(ObjectProvider<WorkItems> workItems, ObjectProvider<ActorDirectory> directory, RefusalTexts texts) {
        this.workItems = workItems;
        this.directory = directory;
        this.texts = texts;
    }

    /** Waits, within the transaction of the act, for whoever is at this task now. */
    void queue(String taskId) {
        workItems.getObject().lock(taskId);
    }

    /** The same exception where it tells of no rival. */
    RuntimeException answer(String taskId, @Nullable String person, RuntimeException thrown) {
        if (has(thrown, cause -> isWithout(taskId, cause))) {
            return seen(taskId, person)
                    .filter(item -> !item.isOpen())
                    .map(item -> conflict(thrown, handled(item)))
                    .orElseGet(() -> new RestException(Status.NOT_FOUND, thrown, texts.of("workflow.rule.task-gone")));
        }
        if (has(thrown, TaskAlreadyClaimedException.class::isInstance)) {
            return conflict(thrown, seen(taskId, person).map(this::claimed).orElseGet(this::claimedByOther));
        }
        if (Collisions.caused(thrown)) {
            return conflict(
                    thrown,
                    seen(taskId, person)
                            .filter(item -> !item.isOpen())
                            .map(this::handled)
                            .orElseGet(() -> texts.of("workflow.rule.collision")));
        }
        return thrown;
    }

    private Optional<WorkItem> seen(String taskId, @Nullable String person) {
        return workItems
                .getObject()
                .find(taskId)
                .filter(item -> person != null && directory.getObject().holdsAny(person, item.groups()));
    }

    private String handled(WorkItem item) {
        return texts.of(
                "workflow.gone.by",
                item.completedBy(),
                item.completedByPosition(),
                ZonedDateTime.ofInstant(item.completedAt(), BusinessClock.ZONE).format(MOMENT));
    }

    private String claimed(WorkItem item) {
        return Optional.ofNullable(item.assignee())
                .flatMap(directory.getObject()::account)
                .map(Account::displayName)
                .map(name -> texts.of("workflow.rule.claimed-by", name))
                .orElseGet(this::claimedByOther);
    }

    private String claimedByOther() {
        return texts.of("workflow.rule.claimed-by-other");
    }

    private static RestException conflict(RuntimeException thrown, String sentence) {
        return new RestException(Status.CONFLICT, thrown, sentence);
    }

    private static boolean isWithout(String taskId, Throwable thrown) {
        return thrown instanceof NullValueException
                && thrown.getMessage() != null
                && thrown.getMessage().startsWith("Cannot find task with id " + taskId);
    }

    private static boolean has(Throwable thrown, Predicate<Throwable> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
