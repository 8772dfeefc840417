package vn.chidao.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Whoever works on a task asks the holder of a position about it. Published in the transaction of whoever asks. */
public record OpinionAsked(
        String opinionId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        String positionId,
        String positionName,
        String question,
        LocalDate answerBy,
        String askedBy)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OPINION_ASKED",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.opinion-asked", taskName, subject, positionName, question),
                null);
    }
}
