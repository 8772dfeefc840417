package vn.chidao.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody works, and where.
 *
 * @param positionId the position in which he does; null for what goes with the account
 * @param inOwnRight whether he holds the position; not for a substitute
 * @param unitId the organisation he works in
 * @param viewpoint the organisation from which relations are counted: for an inspection commission its committee, else
 *     {@code unitId}
 */
public record Standing(
        Set<Role> roles,
        @Nullable String positionId,
        boolean inOwnRight,
        @Nullable String unitId,
        @Nullable String viewpoint) {

    public Standing {
        roles = Set.copyOf(roles);
    }

    /** What goes with the account and with no organisation. */
    public static Standing ofAccount(Set<Role> roles) {
        return new Standing(roles, null, true, null, null);
    }
}
