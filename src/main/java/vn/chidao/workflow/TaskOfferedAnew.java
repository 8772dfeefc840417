package vn.chidao.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An open task was offered to the positions that stand for it now. */
public record TaskOfferedAnew(
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        List<String> groups) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "TASK_OFFERED_ANEW",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.task-offered-anew", taskName, subject),
                null);
    }
}
