package vn.chidao.steering;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member was at a meeting.
 *
 * @param member his name and position as they were on the day
 * @param representativePositionId the position, of his organisation, whose holder came for him
 * @param representative that holder's name and position as they were on the day
 * @param reason why he did not come
 */
@Embeddable
public record Attendance(
        String seatId,
        String member,
        @Enumerated(EnumType.STRING) Presence presence,
        @Nullable String representativePositionId,
        @Nullable String representative,
        @Nullable String reason) {}
