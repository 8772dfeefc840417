package vn.chidao.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a review asked of an organisation, and what has come of it by its acts.
 *
 * @param dueOn the day that counts, after any extension; null before the conclusion where none was set
 */
public record FollowedRecommendation(
        String text,
        String addresseeName,
        @Nullable LocalDate dueOn,
        @Nullable String obligationId,
        FollowUpState state) {}
