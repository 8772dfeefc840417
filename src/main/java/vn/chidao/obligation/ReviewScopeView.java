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
    public static final ReviewScopeView NOTHING = new ReviewScopeView(null, null, null, null);

    static ReviewScopeView said(ReviewScope scope) {
        return new ReviewScopeView(scope.words(), scope.saidBy(), scope.saidByPosition(), scope.saidAt());
    }

    static ReviewScopeView read(@Nullable String words) {
        return new ReviewScopeView(words, null, null, null);
    }

    /** Whether it is read from the text. */
    public boolean isRead() {
        return words != null && saidBy == null;
    }
}
