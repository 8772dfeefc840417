package vn.chidao.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an obligation makes the campaign a criterion of assessing organisations.
 *
 * @param suggested whether the words of the text say so
 * @param decided what the following-up body says; null where it has said nothing, and the words hold
 */
public record CriterionMark(
        String obligationId,
        String code,
        String action,
        String quote,
        boolean suggested,
        @Nullable Boolean decided,
        @Nullable String lastBy,
        @Nullable String lastPosition,
        @Nullable Instant lastAt,
        long version) {

    public boolean isCriterion() {
        return decided == null ? suggested : decided;
    }
}
