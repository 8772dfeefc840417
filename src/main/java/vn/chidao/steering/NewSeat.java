package vn.chidao.steering;

import org.jspecify.annotations.Nullable;

/**
 * A seat somebody is to have.
 *
 * @param field where it is typed, for refusals: {@code members[2]}
 * @param positionId whose seat it is; null where an organisation names one of its leaders' positions
 * @param leadershipOf the organisation that does so; null where the position is known
 */
public record NewSeat(
        String field,
        SeatRole role,
        @Nullable String positionId,
        @Nullable String leadershipOf) {

    private static final String POSITION = "position:";
    private static final String LEADERSHIP = "leadership:";

    public NewSeat {
        if ((positionId == null) == (leadershipOf == null)) {
            throw new IllegalArgumentException("a position or an organisation's leadership: " + field);
        }
    }

    /** @param key {@link #keyOfPosition} or {@link #keyOfLeadership} */
    public static NewSeat of(String field, SeatRole role, String key) {
        return key.startsWith(LEADERSHIP)
                ? new NewSeat(field, role, null, key.substring(LEADERSHIP.length()))
                : new NewSeat(field, role, key.startsWith(POSITION) ? key.substring(POSITION.length()) : key, null);
    }

    public static String keyOfPosition(String positionId) {
        return POSITION + positionId;
    }

    public static String keyOfLeadership(String unitId) {
        return LEADERSHIP + unitId;
    }
}
