package vn.chidao.household;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what was written of a household.
 *
 * @param seen the version the officer had before him; null where nobody looked
 */
public record MendHousehold(
        String householdId,
        @Nullable Long seen,
        String headName,
        @Nullable String address,
        Set<String> memberUnitIds) {

    public MendHousehold {
        memberUnitIds = Set.copyOf(memberUnitIds);
    }
}
