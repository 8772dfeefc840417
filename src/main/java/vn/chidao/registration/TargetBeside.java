package vn.chidao.registration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Target;

/**
 * A number the directive sets, and how much of it the lines of a sheet take on.
 *
 * @param placeId the settlement or commune the number is set for; null where it is set for the organisation or for all
 * @param together whether it is set for all organisations together, so that others' lines count with it
 * @param registered in the target's unit
 * @param gap by how much it is short, or over where {@code state} says so; zero otherwise
 */
public record TargetBeside(
        String obligationCode,
        Target target,
        @Nullable String placeId,
        boolean together,
        BigDecimal registered,
        State state,
        BigDecimal gap) {

    /** What a number says at a glance. */
    public enum State {
        SHORT,
        REACHED,
        OVER
    }

    static TargetBeside of(
            String obligationCode, Target target, @Nullable String placeId, boolean together, BigDecimal registered) {
        BigDecimal least = target.op() == Target.Op.MAX ? BigDecimal.ZERO : target.value();
        BigDecimal most = switch (target.op()) {
            case MAX, EQ -> target.value();
            case RANGE -> target.max();
            case MIN, PERCENT, EACH_OF_SET -> null;
        };
        State state = State.REACHED;
        BigDecimal gap = BigDecimal.ZERO;
        if (least != null && registered.compareTo(least) < 0) {
            state = State.SHORT;
            gap = least.subtract(registered);
        } else if (most != null && registered.compareTo(most) > 0) {
            state = State.OVER;
            gap = registered.subtract(most);
        }
        return new TargetBeside(obligationCode, target, placeId, together, registered, state, gap);
    }
}
