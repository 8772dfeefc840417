package vn.chidao.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Target;

/**
 * A number to reach, as the text says it.
 *
 * @param op equal, at least, at most, from–to, a share of all, each of a named set
 * @param per for whom the number counts anew: each commune, organisation, settlement
 * @param by the last day, where the text gives one
 */
public record ReadTarget(
        Target.Op op,
        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Per per,
        List<String> set,
        @Nullable LocalDate by,
        String quote) {

    /** For what a target counts anew. */
    public enum Per {
        UNIT,
        ORGANIZATION,
        RESIDENTIAL_AREA,
        COMMUNE,
        /** Never read from a text; of a target that somebody has set by hand. */
        ORGANIZATION_IN_AREA,
        HOUSEHOLD
    }

    public ReadTarget {
        set = List.copyOf(set);
    }
}
