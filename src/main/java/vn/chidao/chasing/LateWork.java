package vn.chidao.chasing;

import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * A piece of work on the late-list.
 *
 * @param workingDays until the deadline, negative when it has passed
 * @param chases how often somebody was told of it
 * @param latest the last time, or null
 * @param chasedToday by hand
 * @param chaserPositionId in which position whoever looks may chase it, or null
 */
public record LateWork(
        WorkItem item,
        int workingDays,
        int chases,
        @Nullable Chase latest,
        boolean chasedToday,
        @Nullable String chaserPositionId) {

    public boolean mayBeChased() {
        return chaserPositionId != null;
    }
}
