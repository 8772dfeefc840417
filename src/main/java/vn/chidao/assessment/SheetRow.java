package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of an organisation in the list of its round.
 *
 * @param unitName as it is known, with its successor's where there is one
 * @param self what it gave itself with the bonus it asked for; null before it has
 * @param total what was given to it with the bonus; null before it is accepted
 * @param rank its place; equal totals share one
 * @param before its result in the round before; null where there is none
 */
public record SheetRow(
        String id,
        String unitId,
        String actingUnitId,
        String unitName,
        LocalDate dueOn,
        ScoringStatus status,
        @Nullable BigDecimal self,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable Integer rank,
        @Nullable Before before) {

    /**
     * @param roundId of the round before
     * @param sameCriteria whether it was scored by the same set, so that the numbers can be compared
     */
    public record Before(String roundId, BigDecimal total, String grade, boolean sameCriteria) {}

    public boolean isLate(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }

    /** By how much it differs from the round before; null where one of them has no result, or other criteria. */
    public @Nullable BigDecimal change() {
        return total == null || before == null || !before.sameCriteria() ? null : total.subtract(before.total());
    }

    /** For whoever sees this sheet and not where it came. */
    public SheetRow withoutRank() {
        return placed(null, before);
    }

    SheetRow placed(@Nullable Integer place, @Nullable Before earlier) {
        return new SheetRow(
                id, unitId, actingUnitId, unitName, dueOn, status, self, bonus, total, grade, place, earlier);
    }
}
