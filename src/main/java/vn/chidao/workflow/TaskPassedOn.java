package vn.chidao.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * An open task has been given by one person to another. Published in the transaction of whoever gave it.
 *
 * @param moveId a number of its own for each time
 * @param kind what it means for the two of them
 * @param from by name, who gave it or had it
 * @param toAccount who has it now
 * @param formerAccount who had it before, where that is neither of the two; null else
 * @param note in the giver's words; null where he said nothing
 */
public record TaskPassedOn(
        long moveId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        @Nullable LocalDate dueOn,
        Kind kind,
        String from,
        String toAccount,
        String toName,
        @Nullable String formerAccount,
        @Nullable String note)
        implements RecordedAct {

    /** How it was passed on. */
    public enum Kind {
        /** It is the other's from now on. */
        ASSIGNED,
        /** The other does it and gives it back; it stays its owner's to complete. */
        DELEGATED,
        /** Done by the other, with its owner again. */
        HANDED_BACK,
        /** Its owner has taken it out of the other's hands. */
        TAKEN_BACK
    }

    @Override
    public Facts facts() {
        return new Facts(
                switch (kind) {
                    case ASSIGNED -> "TASK_ASSIGNED";
                    case DELEGATED -> "TASK_DELEGATED";
                    case HANDED_BACK -> "TASK_HANDED_BACK";
                    case TAKEN_BACK -> "TASK_TAKEN_BACK";
                },
                "task",
                taskId,
                directiveId,
                null,
                note == null
                        ? Phrase.of("workflow.act.task-passed-on", taskName, subject, from, toName)
                        : Phrase.of("workflow.act.task-passed-on-why", taskName, subject, from, toName, note),
                null);
    }
}
