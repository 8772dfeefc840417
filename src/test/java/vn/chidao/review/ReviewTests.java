package vn.chidao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

class ReviewTests {

    private static final Actor LEADER = new Actor("btv-hu.bi-thu", "Bí thư", "btv-hu.bi-thu", "Bí thư", "btv-hu");
    private static final Instant AT = Instant.parse("2020-05-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 10);
    private static final LocalDate DUE = LocalDate.of(2020, 5, 25);

    @Test
    void isNamedByTheRhythmOfItsOccurrence() {
        assertThat(ReviewKind.of(Rhythm.YEAR)).isEqualTo(ReviewKind.YEARLY);
        assertThat(ReviewKind.of(Rhythm.THREE_YEARS)).isEqualTo(ReviewKind.INTERIM);
        assertThat(ReviewKind.of(Rhythm.FIVE_YEARS)).isEqualTo(ReviewKind.FINAL);
        assertThat(ReviewKind.of(Rhythm.TERM)).isEqualTo(ReviewKind.FINAL);
    }

    @Test
    void goesFromTheOutlineToTheConclusion() {
        Review review = anApprovedReview();

        review.conclude("Thống nhất đánh giá", LEADER, AT, TODAY);

        assertThat(review.status()).isEqualTo(ReviewStatus.CONCLUDED);
    }

    @Test
    void takesEffectOnce() {
        Review review = anApprovedReview();
        review.conclude("Thống nhất đánh giá", LEADER, AT, TODAY);

        assertThat(review.publish(TODAY, List.of())).isTrue();
        assertThat(review.publish(TODAY, List.of())).isFalse();
    }

    @Test
    void doesNotTakeEffectBeforeItIsConcluded() {
        Review review = anApprovedReview();

        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> review.publish(TODAY, List.of()));
    }

    @Test
    void isConcludedOnce() {
        Review review = anApprovedReview();
        review.conclude("Thống nhất đánh giá", LEADER, AT, TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> review.conclude("Lần nữa", LEADER, AT, TODAY));
    }

    @Test
    void isNotDraftedWhileSelfAssessmentsAreAwaited() {
        Review review = anOpenReview();
        review.open("Đề cương", TODAY.plusDays(20), TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> review.draft(aDraft(), TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("review.rule.still-collecting"));
    }

    @Test
    void asksForSelfAssessmentsBetweenTodayAndItsOwnDay() {
        Review review = anOpenReview();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> review.open("Đề cương", TODAY, TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("review.rule.day-not-ahead"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> review.open("Đề cương", DUE.plusDays(1), TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("review.rule.day-after-review"));
    }

    @Test
    void givesALateReviewTimeForSelfAssessmentsAllTheSame() {
        Review review = anOpenReview();

        review.open("Đề cương", DUE.plusDays(20), DUE.plusDays(3));

        assertThat(review.status()).isEqualTo(ReviewStatus.COLLECTING);
    }

    @Test
    void isADraftAgainWhenTheConcludingBodyReturnsIt() {
        Review review = anApprovedReview();

        review.returnForWork("Bổ sung kiến nghị", LEADER, AT);

        assertThat(review.status()).isEqualTo(ReviewStatus.DRAFT);
        review.draft(aDraft(), TODAY);
        review.approve(null, LEADER, AT);
        assertThat(review.status()).isEqualTo(ReviewStatus.APPROVED);
    }

    @Test
    void asksForAReasonBeforeItGoesBack() {
        Review review = aDraftedReview();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> review.refuse(" ", LEADER, AT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("comment"));
    }

    private static Review anOpenReview() {
        return new Review(
                "5b:bdv-hu:3y-2020",
                ReviewKind.INTERIM,
                "77-CV-HU",
                new Review.Bodies("bdv-hu", "btv-hu"),
                new Review.Term("sơ kết 3 năm", LocalDate.of(2017, 5, 25), LocalDate.of(2020, 5, 24), DUE));
    }

    private static Review aDraftedReview() {
        Review review = anOpenReview();
        review.open("Đề cương", TODAY.plusDays(20), TODAY);
        review.selfAssessmentsClosed(TODAY);
        review.draft(aDraft(), TODAY);
        return review;
    }

    private static Review anApprovedReview() {
        Review review = aDraftedReview();
        review.approve(null, LEADER, AT);
        return review;
    }

    private static DraftReview aDraft() {
        return new DraftReview(
                "5b:bdv-hu:3y-2020",
                "Đạt kết quả",
                "Còn chậm",
                List.of(new ReviewRecommendation("Bảo đảm kinh phí", "ubnd", null)),
                List.of(new Commendation("Hội Nông dân huyện", "Nhiều mô hình", Honour.GIAY_KHEN)),
                List.of());
    }
}
