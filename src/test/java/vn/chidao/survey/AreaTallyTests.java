package vn.chidao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.survey.SatisfactionSurveyTests.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;

class AreaTallyTests {

    private final AreaTally tally = Surveys.tallies(1).get(0);

    @Test
    void takesNumbersThatFitOneAnother() {
        enter(100, 90, 80, 5, new AnswerCount(60, 10, 5), new AnswerCount(75, 0, 0));

        assertThat(tally.status()).isEqualTo(TallyStatus.ENTERED);
        assertThat(tally.householdsTotal()).isEqualTo(100);
    }

    @Test
    void refusesEachNumberThatDoesNotFitAtItsCell() {
        AnswerCount none = AnswerCount.NONE;
        refused("householdsTotal", "survey.rule.households-required", () -> enter(0, 0, 0, 0, none, none));
        refused("ballotsIssued", "survey.rule.issued-too-many", () -> enter(10, 11, 0, 0, none, none));
        refused("ballotsReturned", "survey.rule.returned-too-many", () -> enter(10, 9, 10, 0, none, none));
        refused("ballotsInvalid", "survey.rule.invalid-too-many", () -> enter(10, 9, 8, 9, none, none));
        refused(
                "answers[1].satisfied",
                "survey.rule.answers-do-not-add-up",
                () -> enter(10, 9, 8, 1, new AnswerCount(5, 1, 1), new AnswerCount(5, 1, 2)));
        refused(
                "answers[0].satisfied",
                "survey.rule.negative",
                () -> enter(10, 9, 8, 0, new AnswerCount(9, -1, 0), none));
        refused(
                "answers",
                "survey.rule.every-question",
                () -> tally.enter(
                        tally.turn(),
                        new TallyEntry(TallyMethod.ONLINE, 1, 1, 0, 0, List.of(none), null, null),
                        Surveys.QUESTIONS,
                        Surveys.COMMUNE,
                        Surveys.AT));
        assertThat(tally.status()).isEqualTo(TallyStatus.ASKED);
    }

    @Test
    void isEnteredByItsFrontAloneAndCheckedOnce() {
        refused(
                null,
                "survey.rule.entering-only",
                () -> tally.enter(
                        tally.turn(), Surveys.entry(10, 10, 10), Surveys.QUESTIONS, Surveys.FRONT, Surveys.AT));
        refused(null, "survey.rule.wrong-step", () -> tally.accept(tally.turn(), Surveys.FRONT, Surveys.AT));
        tally.enter(tally.turn(), Surveys.entry(10, 10, 10), Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT);
        refused(
                null,
                "survey.rule.wrong-step",
                () -> tally.enter(
                        tally.turn(), Surveys.entry(10, 9, 9), Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT));
        refused(
                "reason",
                "survey.rule.reason-required",
                () -> tally.giveBack(tally.turn(), null, Surveys.DUE, Surveys.FRONT, Surveys.AT));
        tally.giveBack(tally.turn(), "Thiếu biên bản", Surveys.DUE, Surveys.FRONT, Surveys.AT);
        assertThat(tally.status()).isEqualTo(TallyStatus.RETURNED);
        Surveys.accepted(tally, Surveys.entry(10, 9, 9));
        assertThat(tally.status()).isEqualTo(TallyStatus.ACCEPTED);
    }

    @Test
    void isReopenedOnlyAfterItWasAcceptedAndAsATurnOfItsOwn() {
        TallyTurn first = tally.turn();
        refused(null, "survey.rule.not-accepted", () -> reopen("Sai"));
        Surveys.accepted(tally, Surveys.entry(10, 10, 10));
        refused("reason", "survey.rule.reason-required", () -> reopen(" "));

        TallyTurn second = reopen("Sai số hộ");

        assertThat(second.id()).isEqualTo("t-1:2");
        assertThat(TallyTurn.parse(second.id())).isEqualTo(second);
        assertThat(tally.count().returned())
                .as("it does not count while it is mended")
                .isZero();
        refused(null, "survey.rule.stale-turn", () -> tally.accept(first, Surveys.FRONT, Surveys.AT));
    }

    @Test
    void isNeverAcceptedByWhoeverEnteredItNorFromTheSamePosition() {
        tally.handOver("mttq-tan-khai", "mttq");
        tally.enter(tally.turn(), Surveys.entry(10, 10, 10), Surveys.QUESTIONS, Surveys.FRONT, Surveys.AT);
        Actor standIn = new Actor("khac", "Ông khác", Surveys.FRONT.positionId(), "Chuyên viên", "mttq");
        Actor elsewhere = new Actor(Surveys.FRONT.account(), "Bà mttq", "mttq.pct", "Phó Chủ tịch", "mttq");

        refused("decision", "survey.rule.own-count", () -> tally.accept(tally.turn(), Surveys.FRONT, Surveys.AT));
        refused("decision", "survey.rule.own-count", () -> tally.accept(tally.turn(), standIn, Surveys.AT));
        refused("decision", "survey.rule.own-count", () -> tally.accept(tally.turn(), elsewhere, Surveys.AT));
        tally.accept(tally.turn(), new Actor("ct", "Ông ct", "mttq.ct", "Chủ tịch", "mttq"), Surveys.AT);

        assertThat(tally.status()).isEqualTo(TallyStatus.ACCEPTED);
    }

    @Test
    void moreTimeMovesItsDayWhileItIsAwaited() {
        LocalDate later = Surveys.DUE.plusDays(5);
        assertThat(tally.moveDueOn(new TallyTurn("t-1", 2), Surveys.DUE, later)).isFalse();
        assertThat(tally.moveDueOn(tally.turn(), Surveys.DUE.minusDays(1), later))
                .isFalse();
        assertThat(tally.moveDueOn(tally.turn(), Surveys.DUE, later)).isTrue();
        assertThat(tally.dueOn()).isEqualTo(later);

        tally.enter(tally.turn(), Surveys.entry(10, 10, 10), Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT);
        assertThat(tally.moveDueOn(tally.turn(), later, later.plusDays(1))).isFalse();
        tally.giveBack(tally.turn(), "Sai", later.plusDays(2), Surveys.FRONT, Surveys.AT);
        assertThat(tally.dueOn()).isEqualTo(later.plusDays(2));
        assertThat(tally.moveDueOn(tally.turn(), later.plusDays(2), later.plusDays(3)))
                .isTrue();
    }

    private TallyTurn reopen(String why) {
        return tally.reopen(why, Surveys.DUE.plusDays(3), Surveys.FRONT, Surveys.AT);
    }

    private void enter(int households, int issued, int returned, int invalid, AnswerCount first, AnswerCount second) {
        tally.enter(
                tally.turn(),
                new TallyEntry(
                        TallyMethod.AREA_MEETING,
                        households,
                        issued,
                        returned,
                        invalid,
                        List.of(first, second),
                        null,
                        null),
                Surveys.QUESTIONS,
                Surveys.COMMUNE,
                Surveys.AT);
    }
}
