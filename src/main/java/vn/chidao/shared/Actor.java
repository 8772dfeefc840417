package vn.chidao.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person's account, in which position, for which organisation. The system itself acts as
 * {@link #SYSTEM}, which holds no position.
 */
public record Actor(
        String account,
        String personName,
        @Nullable String positionId,
        @Nullable String positionName,
        @Nullable String organizationId) {

    public static final Actor SYSTEM = new Actor("system", "Hệ thống", null, null, null);

    public boolean isSystem() {
        return SYSTEM.account().equals(account);
    }
}
