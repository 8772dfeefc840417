package vn.chidao.receiving;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Whoever a leader's direction names has taken the work on, done it, or read what was for information. */
public record DirectionTaskMoved(
        String directiveId,
        String taskId,
        String unitId,
        String assigneeName,
        String label,
        Step step,
        @Nullable String words)
        implements RecordedAct {

    /** What he has done. */
    public enum Step {
        ACCEPTED,
        DONE,
        READ
    }

    @Override
    public Facts facts() {
        return new Facts(
                switch (step) {
                    case ACCEPTED -> "DIRECTION_ACCEPTED";
                    case DONE -> "DIRECTION_DONE";
                    case READ -> "DIRECTION_READ";
                },
                "direction-task",
                taskId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.direction-task." + step.name(), assigneeName, label)
                        .withRemark(words),
                null);
    }
}
