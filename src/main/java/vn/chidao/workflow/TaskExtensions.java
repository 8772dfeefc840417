package vn.chidao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking for more time, and deciding it. Leaders of the organisation that watches over the work (the instance's
 * {@code supervisorUnitId}) decide, nobody about his own request: where no other leader is left there, those of the
 * organisation above it do. A granted extension moves the task's deadline and is told by {@link DeadlineMoved}.
 */
public interface TaskExtensions {

    /**
     * Asks; one open request a task.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation without a reason, when the day is not after the present deadline, or
     *     when nobody besides who asks could decide
     */
    String ask(String username, String taskId, @Nullable LocalDate until, @Nullable String reason);

    /**
     * Grants or refuses; a refusal needs a reason.
     *
     * @throws vn.chidao.shared.NotFound when the person does not lead the organisation that decides
     * @throws vn.chidao.shared.AccessRefused when it is his own request
     * @throws vn.chidao.shared.AlreadyHandled when it was decided before
     */
    void decide(String username, String extensionId, boolean grant, @Nullable String reason);

    /** Requests this person may decide, oldest first. */
    List<Extension> pendingFor(String username);

    /** All requests for one task, newest first. */
    List<Extension> ofTask(String taskId);

    /** A request; {@code status} is ASKED, GRANTED, REFUSED, or LAPSED when the task was done meanwhile. */
    record Extension(
            String id,
            String taskId,
            String taskName,
            String subject,
            String askedBy,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            LocalDate askedUntil,
            String reason,
            String status,
            @Nullable String decidedBy,
            @Nullable String decisionReason) {}
}
