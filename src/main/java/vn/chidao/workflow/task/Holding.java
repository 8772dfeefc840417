package vn.chidao.workflow.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has an open task.
 *
 * @param assignee the account that has it; null where nobody has
 * @param since business time; null for what was taken on before this was kept
 * @param owner the account for which the assignee does it and to which it goes back; null where it is his own
 * @param lentGroup a position the task's rule does not name, offered to it only for the assignee; null where there is none
 */
public record Holding(
        @Nullable String assignee,
        @Nullable Instant since,
        @Nullable String owner,
        @Nullable String lentGroup) {

    /** Whether somebody does it for another, who completes it. */
    public boolean isDelegated() {
        return owner != null;
    }

    /** Of these groups of the task those that let this person work on it: one that is lent serves its borrower alone. */
    public List<String> openTo(String username, List<String> groups) {
        return username.equals(assignee) || lentGroup == null
                ? groups
                : groups.stream().filter(group -> !group.equals(lentGroup)).toList();
    }
}
