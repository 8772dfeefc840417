package vn.chidao.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/**
 * What the reviews of an obligation look at, as whoever follows the directive up has put it. Where nobody has, it is read
 * from the obligation's own sentence: {@link ReviewScopeReading}.
 */
@Embeddable
class ReviewScope {

    static final int LONGEST = 500;

    @Column(name = "review_scope", columnDefinition = "text")
    private String words;

    @Column(name = "review_scope_by")
    private String saidBy;

    @Column(name = "review_scope_by_position")
    private @Nullable String saidByPosition;

    @Column(name = "review_scope_at")
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewScope() {}

    ReviewScope(String words, Actor by, Instant at) {
        this.words = words;
        this.saidBy = by.personName();
        this.saidByPosition = by.positionName();
        this.saidAt = at;
    }

    String words() {
        return words;
    }

    String saidBy() {
        return saidBy;
    }

    @Nullable
    String saidByPosition() {
        return saidByPosition;
    }

    Instant saidAt() {
        return saidAt;
    }
}
