package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody has done a task. Published in the transaction of the completion and kept in the act log. */
public record TaskCompleted(
        String taskId,
        String taskName,
        String processId,
        String elementId,
        String businessKey,
        String subject,
        @Nullable String directiveId,
        Actor actor,
        String submissionSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "TASK_COMPLETED",
                "task",
                taskId,
                directiveId,
                actor.organizationId(),
                Phrase.of("workflow.act.task-completed", taskName, subject),
                submissionSha256);
    }
}
