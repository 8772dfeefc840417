package vn.chidao.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person's account, in which position, for which organisation. The system itself acts as
 * {@link #SYSTEM}, which holds no position.
 *
 * @param positionId the position whose work this is: for a substitute that of the absent holder
 * @param positionName as the record shows it: for a substitute both positions, "Phó Trưởng ban thay Trưởng ban, Ban Dân
 *     vận"
 * @param own the position a substitute holds himself; null for whoever acts in his own right
 */
public record Actor(
        String account,
        String personName,
        @Nullable String positionId,
        @Nullable String positionName,
        @Nullable String organizationId,
        @Nullable Own own) {

    public static final Actor SYSTEM = new Actor("system", "Hệ thống", null, null, null);

    /** Somebody who acts in his own right. */
    public Actor(
            String account,
            String personName,
            @Nullable String positionId,
            @Nullable String positionName,
            @Nullable String organizationId) {
        this(account, personName, positionId, positionName, organizationId, null);
    }

    public boolean isSystem() {
        return SYSTEM.account().equals(account);
    }

    /** Whether this person does the work of somebody who is away: he works, but in no other respect is he that person. */
    public boolean isSubstitute() {
        return own != null;
    }

    /** A position of one's own: its id and how people call it, organisation included. */
    public record Own(String positionId, String positionName) {}
}
