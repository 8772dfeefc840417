package vn.chidao.registration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetProgress.TargetState;

/**
 * A number the directive sets, and how much of it the lines of a sheet take on.
 *
 * @param placeId the settlement or commune the number is set for; null where it is set for the organisation or for all
 * @param together whether it is set for all organisations together, so that others' lines count with it
 * @param registered in the target's unit
 */
public record TargetBeside(
        String obligationCode, Target target, @Nullable String placeId, boolean together, BigDecimal registered) {

    public TargetState state() {
        return TargetState.ofSide(target.sideOf(registered));
    }

    /** By how much it is short, or over where {@link #state} says so; zero otherwise. */
    public BigDecimal gap() {
        return target.gapOf(registered);
    }
}
