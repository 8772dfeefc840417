package vn.chidao.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** One move of the day of a review that nobody has opened yet; all are kept, the last one counts. */
@Embeddable
class ReviewDayMove {

    private int rhythmPosition;
    private String periodKey;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Column(columnDefinition = "text")
    private String reason;

    private @Nullable String movedByUnit;
    private String movedBy;
    private @Nullable String movedByPosition;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewDayMove() {}

    ReviewDayMove(Opening review, LocalDate to, String reason, Actor by, Instant at) {
        this.rhythmPosition = review.rhythmPosition();
        this.periodKey = review.slot().periodKey();
        this.fromDay = review.slot().dueOn();
        this.toDay = to;
        this.reason = reason;
        this.movedByUnit = by.organizationId();
        this.movedBy = by.personName();
        this.movedByPosition = by.positionName();
        this.movedAt = at;
    }

    /** The same move of the period of another rhythm. */
    ReviewDayMove of(int otherRhythm) {
        ReviewDayMove move = new ReviewDayMove();
        move.rhythmPosition = otherRhythm;
        move.periodKey = periodKey;
        move.fromDay = fromDay;
        move.toDay = toDay;
        move.reason = reason;
        move.movedByUnit = movedByUnit;
        move.movedBy = movedBy;
        move.movedByPosition = movedByPosition;
        move.movedAt = movedAt;
        return move;
    }

    /** Those of one period, the first first. */
    static List<ReviewDayMove> of(List<ReviewDayMove> all, int rhythmPosition, String periodKey) {
        return all.stream()
                .filter(move -> move.rhythmPosition == rhythmPosition && move.periodKey.equals(periodKey))
                .toList();
    }

    /** Those of all periods of a rhythm, the first first. */
    static List<ReviewDayMove> of(List<ReviewDayMove> all, int rhythmPosition) {
        return all.stream()
                .filter(move -> move.rhythmPosition == rhythmPosition)
                .toList();
    }

    LocalDate toDay() {
        return toDay;
    }

    ReviewDay.Move view() {
        return new ReviewDay.Move(fromDay, toDay, reason, movedBy, movedByPosition, movedByUnit, movedAt);
    }
}
