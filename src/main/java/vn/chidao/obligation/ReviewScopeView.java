package vn.chidao.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of an obligation look at.
 *
 * @param words null where neither the text nor anybody names more than the directive itself
 * @param saidBy who has put it so; null where it is read from the obligation's sentence
 */
public record ReviewScopeView(
        @Nullable String words,
        @Nullable String saidBy,
        @Nullable String saidByPosition,
        @Nullable Instant saidAt) {

    /** Where nothing is known, or the text is closed to whoever asks. */
    static final ReviewScopeView NOTHING = new ReviewScopeView(null, null, null, null);

    /** @param textOpen whether whoever asks may read the text */
    static ReviewScopeView of(Obligation obligation, boolean textOpen) {
        ReviewScope said = obligation.reviewScope();
        if (said == null && !textOpen) {
            return NOTHING;
        }
        return said == null
                ? new ReviewScopeView(ReviewScope.readFrom(obligation.quote()).orElse(null), null, null, null)
                : new ReviewScopeView(said.words(), said.saidBy(), said.saidByPosition(), said.saidAt());
    }

    /** Whether it is read from the text. */
    public boolean isRead() {
        return words != null && saidBy == null;
    }
}
