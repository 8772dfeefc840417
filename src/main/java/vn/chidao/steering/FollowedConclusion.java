package vn.chidao.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting asked of an organisation, and what has come of it.
 *
 * @param code of the obligation, BCD2018-1-2
 * @param dueOn the day that counts, after any extension
 */
public record FollowedConclusion(
        String meetingId,
        String code,
        String text,
        String unitName,
        LocalDate dueOn,
        @Nullable String obligationId,
        ConclusionState state) {}
