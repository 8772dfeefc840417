package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a leader's written direction and how far it has come.
 *
 * @param assigneeName the unit or the position as people call it
 */
public record DirectionTaskView(
        String id,
        String receiptId,
        String directiveId,
        String unitId,
        String actingUnitId,
        @Nullable String positionId,
        String assigneeName,
        DirectionRole role,
        @Nullable String work,
        @Nullable LocalDate dueOn,
        DirectionTaskStatus status,
        @Nullable String plan,
        @Nullable String result,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String evidenceId) {

    /** The message that says how far it has come: what is for information is read and not done. */
    public String stateKey() {
        if (role != DirectionRole.INFORM || status == DirectionTaskStatus.ENDED) {
            return "DirectionTaskStatus." + status;
        }
        return status == DirectionTaskStatus.DONE ? "receiving.assigned.read" : "receiving.assigned.unread";
    }

    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn != null && dueOn.isBefore(today);
    }
}
