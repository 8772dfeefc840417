package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody has answered what he was asked about a task. Published in the transaction of the answer. */
public record OpinionGiven(
        String opinionId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        String askedByAccount,
        String answeredBy,
        TaskStance stance,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OPINION_GIVEN",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.opinion-given", taskName, subject, Phrase.of("TaskStance." + stance))
                        .withRemark(words),
                null);
    }
}
