package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A leader has given a task one of his colleagues had claimed back to all who may do it. */
public record TaskReleased(
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        String holder,
        String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "TASK_RELEASED",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.task-released", taskName, subject, holder, reason),
                null);
    }
}
