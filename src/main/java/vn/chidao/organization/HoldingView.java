package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds, held or will hold a position.
 *
 * @param to last day, null while no end is known
 * @param acting stands in for a vacant or absent holder
 */
public record HoldingView(
        String positionId,
        String positionLabel,
        String unitId,
        String personId,
        String personName,
        LocalDate from,
        @Nullable LocalDate to,
        boolean acting) {

    public boolean lastsOn(LocalDate day) {
        return new Life(from, to).contains(day);
    }

    public boolean isOverOn(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
