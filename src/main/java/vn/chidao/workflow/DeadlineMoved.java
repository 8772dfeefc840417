package vn.chidao.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An extension was granted: the task, and with it the work it serves, is due on another day. */
public record DeadlineMoved(
        String taskId,
        String taskName,
        String processId,
        String businessKey,
        String subject,
        @Nullable String directiveId,
        @Nullable String unitId,
        LocalDate from,
        LocalDate to,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DEADLINE_MOVED",
                "task",
                taskId,
                directiveId,
                unitId,
                Phrase.of("workflow.act.deadline-moved", taskName, subject, to.toString()),
                null);
    }
}
