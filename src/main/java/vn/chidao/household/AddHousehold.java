package vn.chidao.household;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a household on the list of its residential area.
 *
 * @param code the number by which the review of poverty knows it; one of a kind in the residential area
 * @param headName the name of its head (chủ hộ)
 * @param address group or lane, where the name alone does not tell
 * @param since the day from which it is so
 * @param basis the decision or list it stands in
 * @param memberUnitIds the organisations that somebody of it is a member of
 */
public record AddHousehold(
        String settlementId,
        String code,
        String headName,
        @Nullable String address,
        PovertyStatus status,
        LocalDate since,
        @Nullable String basis,
        Set<String> memberUnitIds) {

    public AddHousehold {
        memberUnitIds = Set.copyOf(memberUnitIds);
    }
}
