package vn.chidao.cycle;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.DefineObligation;

/**
 * An obligation of the draft that opens the next cycle.
 *
 * @param before the one it continues; null for what the final review asked
 * @param defined what is laid down once the clause is known in which its sentence stands
 */
record Carried(
        String code,
        String who,
        String wording,
        @Nullable String before,
        OpenNextCycle.@Nullable Ask ask,
        Function<String, DefineObligation> defined) {}
