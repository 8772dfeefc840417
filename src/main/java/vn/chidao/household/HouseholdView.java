package vn.chidao.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household as whoever may know its name reads it.
 *
 * @param status what it had been found to be by the day asked for
 * @param helps who helps it in the year asked for, or has
 * @param dueForErasure whether it has been out of poverty so long that its data are hardly needed any more
 */
public record HouseholdView(
        String id,
        long version,
        String settlementId,
        @Nullable String code,
        @Nullable String headName,
        @Nullable String address,
        PovertyStatus status,
        LocalDate since,
        List<String> memberUnitIds,
        List<HelpView> helps,
        @Nullable LocalDate erasedOn,
        @Nullable ErasureReason erasureReason,
        boolean dueForErasure,
        LastChange lastChange) {

    public HouseholdView {
        memberUnitIds = List.copyOf(memberUnitIds);
        helps = List.copyOf(helps);
    }

    /** The same with no other memberships than these. */
    HouseholdView of(List<String> memberships) {
        return new HouseholdView(
                id,
                version,
                settlementId,
                code,
                headName,
                address,
                status,
                since,
                memberships,
                helps,
                erasedOn,
                erasureReason,
                dueForErasure,
                lastChange);
    }

    public boolean erased() {
        return erasedOn != null;
    }

    /** Whether it is in the gap of that day's counts: found poor, still known, and nobody helps it. */
    public boolean isPoorWithoutHelperOn(LocalDate day) {
        return status == PovertyStatus.POOR
                && (erasedOn == null || erasedOn.isAfter(day))
                && helps.stream().noneMatch(help -> help.goesOnAt(day));
    }

    /** Who changed the row last, and what he did. */
    public record LastChange(
            HouseholdChange what, String by, @Nullable String position, Instant at) {}
}
