package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leader's opinion on an incoming directive: the unit's part, what is to be done, until when he wants to hear, and
 * who within the unit does what.
 */
public record WriteDirection(
        String receiptId,
        DirectionRole role,
        String instruction,
        @Nullable LocalDate reportBackBy,
        List<Assignment> assignments) {

    public WriteDirection {
        assignments = List.copyOf(assignments);
    }

    /** Which assigns nothing to anybody. */
    public WriteDirection(String receiptId, DirectionRole role, String instruction, @Nullable LocalDate reportBackBy) {
        this(receiptId, role, instruction, reportBackBy, List.of());
    }

    /**
     * A line of it.
     *
     * @param assignee one of {@link DirectionTasks#assignees}
     * @param work what is to be done; nothing where it is for information only
     */
    public record Assignment(
            String assignee,
            DirectionRole role,
            @Nullable String work,
            @Nullable LocalDate dueOn) {

        boolean isWork() {
            return role != DirectionRole.INFORM;
        }
    }
}
