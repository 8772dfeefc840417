package vn.chidao.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.CycleThread;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.TargetProgress;

/**
 * An obligation at the end of its cycle.
 *
 * @param reason why that is proposed
 * @param targets how far each was reached
 * @param continues what it continues from the cycle before; null where it began here
 * @param continuedBy what continues it; null where nothing does yet
 * @param leftOut whether it was to go on, and the text of the next cycle has its sentence no more
 */
public record CycleObligation(
        ObligationView obligation,
        CycleDecision proposed,
        String reason,
        List<TargetProgress> targets,
        CycleThread.@Nullable Link continues,
        CycleThread.@Nullable Link continuedBy,
        boolean leftOut) {

    public CycleObligation {
        targets = List.copyOf(targets);
    }
}
