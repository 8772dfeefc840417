package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An opinion is no longer asked for. Published in the transaction of whoever withdraws the question. */
public record OpinionWithdrawn(
        String opinionId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        String positionId,
        String positionName)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OPINION_WITHDRAWN",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.opinion-withdrawn", taskName, subject, positionName),
                null);
    }
}
