package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.obligation.Obligations.ISSUED_ON;
import static vn.chidao.obligation.Obligations.SCHEDULE;
import static vn.chidao.testing.ProductMessages.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;

class ReviewDayMoveTests {

    private static final Actor OFFICER = new Actor("a", "Nguyễn Văn A", "p", "Trưởng ban", "bdv-hu");
    private static final LocalDate FAR = LocalDate.of(2030, 12, 31);
    private static final LocalDate MOVED_TO = LocalDate.of(2020, 7, 1);

    private final Obligation obligation = Obligations.inForce(Rhythm.THREE_YEARS, ObligationStage.REVIEW);

    @Test
    void holdsOneReviewOnAnotherDayAndLeavesThoseAfterIt() {
        move(0, MOVED_TO);

        assertThat(reviews())
                .extracting(review -> review.slot().dueOn())
                .startsWith(MOVED_TO, LocalDate.of(2023, 5, 25), LocalDate.of(2026, 5, 25));
        Slot moved = reviews().get(0).slot();
        assertThat(moved.nominalOn()).isEqualTo(LocalDate.of(2020, 5, 25));
        assertThat(moved.periodEnd()).as("it looks back on the same years").isEqualTo(LocalDate.of(2020, 5, 25));
        assertThat(moved.periodKey()).isEqualTo("3y-2020");
    }

    @Test
    void opensByTheMovedDay() {
        Opening before = opened(LocalDate.of(2020, 5, 25)).get(0);
        LocalDate opens = before.slot().opensOn();
        move(0, MOVED_TO);

        assertThat(opened(opens)).isEmpty();
        assertThat(opened(MOVED_TO)).singleElement().satisfies(review -> {
            assertThat(review.slot().opensOn()).isAfter(opens);
            assertThat(obligation.stillOpens(review)).isTrue();
        });
        assertThat(obligation.stillOpens(before))
                .as("what a planner computed before the move")
                .isFalse();
    }

    @Test
    void opensEarlierWhatWasMovedToAnEarlierDay() {
        move(0, LocalDate.of(2019, 7, 1));

        assertThat(opened(LocalDate.of(2019, 7, 1))).hasSize(1);
        assertThat(opened(LocalDate.of(2018, 7, 1))).isEmpty();
    }

    @Test
    void keepsAMoveThroughADecisionThatSetsTheSameDay() {
        Obligation open = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REVIEW);
        decide(open, LocalDate.of(2020, 5, 25));
        List<Opening> before = open.reviewsThrough(FAR, SCHEDULE, List.of());
        open.moveReviewDay(new ReviewDayMove(before.get(0), MOVED_TO, "Lý do", OFFICER, Instant.EPOCH));
        decide(open, LocalDate.of(2020, 5, 25));

        open.keepMoves(before, open.reviewsThrough(FAR, SCHEDULE, List.of()));

        assertThat(open.reviewsThrough(FAR, SCHEDULE, List.of()))
                .extracting(review -> review.slot().dueOn())
                .startsWith(MOVED_TO, LocalDate.of(2023, 5, 25));
    }

    @Test
    void tellsWhatWasHeldByARhythmThatHasEnded() {
        Obligation open = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REVIEW);
        decide(open, LocalDate.of(2020, 5, 25));
        decide(open, LocalDate.of(2021, 6, 15));
        open.close(ClosingState.DONE, "Xong", LocalDate.of(2022, 1, 1));

        assertThat(open.reviewsThrough(FAR, SCHEDULE, List.of())).isEmpty();
        assertThat(open.reviewsEver(FAR, SCHEDULE, List.of()))
                .extracting(review -> review.slot().periodKey())
                .contains("3y-2020", "3y-2021");
        assertThat(open.hasBound()).isTrue();
    }

    @Test
    void countsTheLastOfSeveralMoves() {
        move(0, MOVED_TO);
        move(0, LocalDate.of(2020, 6, 1));

        assertThat(reviews().get(0).slot().dueOn()).isEqualTo(LocalDate.of(2020, 6, 1));
        assertThat(obligation.reviewDayMoves(0, "3y-2020"))
                .extracting(move -> move.view().to())
                .containsExactly(MOVED_TO, LocalDate.of(2020, 6, 1));
    }

    @Test
    void doesNotMoveWhatALaterDecisionSets() {
        Obligation open = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REVIEW);
        decide(open, LocalDate.of(2020, 5, 25));
        open.moveReviewDay(new ReviewDayMove(
                open.reviewsThrough(FAR, SCHEDULE, List.of()).get(0), MOVED_TO, "Lý do", OFFICER, Instant.EPOCH));
        decide(open, LocalDate.of(2020, 6, 15));

        assertThat(open.reviewsThrough(FAR, SCHEDULE, List.of()).get(0).slot()).satisfies(slot -> {
            assertThat(slot.periodKey()).isEqualTo("3y-2020");
            assertThat(slot.dueOn()).isEqualTo(LocalDate.of(2020, 6, 15));
        });
    }

    @Test
    void takesADecidedDayForATermThatNobodyKnows() {
        Obligation byTerm = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REVIEW);
        byTerm.decideRhythm(
                List.of(new RhythmLine(Rhythm.TERM, ObligationStage.REVIEW, LocalDate.of(2020, 6, 30), 30)),
                OFFICER,
                ISSUED_ON,
                "Lý do");

        Opening review = byTerm.reviewsThrough(FAR, SCHEDULE, List.of()).get(0);
        assertThat(say(DayOrigin.of(byTerm, review, review.slot().dueOn())))
                .isEqualTo("ngày hết nhiệm kỳ được ấn định là 30/6/2020; Nguyễn Văn A quyết định ngày 25/5/2017");

        Opening known = byTerm.reviewsThrough(
                        FAR,
                        SCHEDULE,
                        List.of(Schedule.Term.unnamed(LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31))))
                .get(0);
        assertThat(known.slot().dueOn()).isEqualTo(LocalDate.of(2020, 7, 31));
    }

    @Test
    void saysWhereADayComesFrom() {
        obligation.countFrom(new BaseDay(ISSUED_ON, BaseDay.Kind.PROGRAMME));
        Opening first = reviews().get(0);

        assertThat(say(DayOrigin.of(obligation, first, first.slot().dueOn())))
                .isEqualTo("3 năm kể từ 25/5/2017, ngày ban hành chương trình phối hợp");
        assertThat(say(DayOrigin.of(obligation, reviews().get(1), LocalDate.of(2023, 5, 25))))
                .startsWith("6 năm kể từ 25/5/2017");

        Obligation decided = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REVIEW);
        decide(decided, LocalDate.of(2019, 12, 31));
        Opening review = decided.reviewsThrough(FAR, SCHEDULE, List.of()).get(0);
        assertThat(say(DayOrigin.of(decided, review, review.slot().dueOn())))
                .isEqualTo("cứ 3 năm, kỳ đầu ngày 31/12/2019; Nguyễn Văn A quyết định ngày 25/5/2017");
    }

    private static void decide(Obligation obligation, LocalDate first) {
        obligation.decideRhythm(
                List.of(new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.REVIEW, first, 30)),
                OFFICER,
                ISSUED_ON,
                "Lý do");
    }

    private void move(int at, LocalDate to) {
        obligation.moveReviewDay(new ReviewDayMove(reviews().get(at), to, "Lý do", OFFICER, Instant.EPOCH));
    }

    private List<Opening> reviews() {
        return obligation.reviewsThrough(FAR, SCHEDULE, List.of());
    }

    private List<Opening> opened(LocalDate day) {
        return obligation.openingsThrough(day, SCHEDULE, List.of());
    }
}
