package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round in which organisations are asked for proposals.
 *
 * @param unitId who opens it: the body that awards, or the one that follows the directive up for it
 * @param dueOn last day for dossiers; null where proposals may come at any time
 * @param letter what the organisations asked are told
 */
public record OpenOccasion(
        String unitId,
        String directiveId,
        String awardingUnitId,
        @Nullable OccasionKind kind,
        @Nullable String title,
        @Nullable String letter,
        @Nullable LocalDate dueOn,
        List<OfferedForm> forms,
        List<String> askedUnitIds) {

    public OpenOccasion {
        forms = List.copyOf(forms);
        askedUnitIds = List.copyOf(askedUnitIds);
    }
}
