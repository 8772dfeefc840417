package vn.chidao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.recommendation.Recommendations.AT;
import static vn.chidao.recommendation.Recommendations.COMMITTEE;
import static vn.chidao.recommendation.Recommendations.DUE;
import static vn.chidao.recommendation.Recommendations.FRONT;
import static vn.chidao.recommendation.Recommendations.ID;
import static vn.chidao.recommendation.Recommendations.TODAY;
import static vn.chidao.recommendation.Recommendations.accepting;
import static vn.chidao.recommendation.Recommendations.answered;
import static vn.chidao.recommendation.Recommendations.command;
import static vn.chidao.recommendation.Recommendations.of;
import static vn.chidao.recommendation.Recommendations.raised;
import static vn.chidao.recommendation.Recommendations.sent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class RecommendationTests {

    private static final LocalDate PROMISED = TODAY.plusMonths(2);

    @Test
    void needsASubjectATextAndADayThatCanBeKept() {
        refused("subject-required", "subject", () -> raise("  ", "Cầu hỏng", null));
        refused("too-long", "subject", () -> raise("a".repeat(301), "Cầu hỏng", null));
        refused("text-required", "text", () -> raise("Sửa cầu", "\n ", null));
        refused("too-long", "text", () -> raise("Sửa cầu", "a".repeat(10_001), null));
        refused("due-past", "answerDueOn", () -> raise("Sửa cầu", "Cầu hỏng", TODAY));
        refused(
                "due-far",
                "answerDueOn",
                () -> raise("Sửa cầu", "Cầu hỏng", TODAY.plusYears(1).plusDays(1)));
        assertThat(raise("Sửa cầu", "a".repeat(10_000), TODAY.plusYears(1)).text())
                .hasSize(10_000);
    }

    @Test
    void isRaisedByItsOwnHouseAndToAnother() {
        refused(
                "raiser-only",
                null,
                () -> Recommendation.raise(ID, "l", command("Sửa cầu", "Cầu hỏng", null), "ubnd", COMMITTEE, AT));
        refused(
                "asks-itself",
                "addressees",
                () -> Recommendation.raise(ID, "l", command("Sửa cầu", "Cầu hỏng", null), "mttq", FRONT, AT));
    }

    @Test
    void isSentOnceByItsRaiserAlone() {
        Recommendation recommendation = raised();
        refused("raiser-only", null, () -> recommendation.send(DUE, COMMITTEE, AT));

        recommendation.send(DUE, FRONT, AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.SENT);
        assertThat(recommendation.answerDueOn()).isEqualTo(DUE);
        assertThat(recommendation.turn()).isEqualTo(new TurnId(ID, 1));
        refused("wrong-status", null, () -> recommendation.send(DUE, FRONT, AT));
        refused("wrong-status", null, () -> recommendation.reword("Khác", "Khác", null, FRONT, AT));
    }

    @Test
    void isNotSentForADayThatHasPassedMeanwhile() {
        Recommendation recommendation = raise("Sửa cầu", "Cầu hỏng", TODAY.plusDays(3));
        Instant later = AT.plus(Duration.ofDays(3));

        refused("due-over", null, () -> recommendation.send(DUE, FRONT, later));
        recommendation.reword("Sửa cầu", "Cầu hỏng", TODAY.plusDays(9), FRONT, later);
        recommendation.send(TODAY.plusDays(9), FRONT, later);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.SENT);
    }

    @Test
    void comesBackToItsWriterAndMayEndThere() {
        Recommendation recommendation = raised();
        refused("reason-required", "reason", () -> recommendation.returnToWriter(" ", FRONT, AT));
        recommendation.returnToWriter("Nêu rõ hơn", FRONT, AT);
        recommendation.reword("Sửa cầu ấp 2", "Cầu hỏng từ tháng 9", null, FRONT, AT);
        refused("reason-required", "reason", () -> recommendation.withdraw(null, FRONT, AT));

        recommendation.withdraw("Xã đã sửa", FRONT, AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.WITHDRAWN);
        assertThat(recommendation.subject()).isEqualTo("Sửa cầu ấp 2");
        refused("wrong-status", null, () -> recommendation.giveUp("Thôi", FRONT, AT));
    }

    @Test
    void isAnsweredByWhoeverIsAskedAndOnlyToTheLastQuestion() {
        Recommendation recommendation = sent();
        TurnId turn = recommendation.turn();
        refused("asked-only", null, () -> recommendation.answer(turn, accepting(null), of("hnd"), AT));
        refused("stale-turn", null, () -> recommendation.answer(new TurnId(ID, 2), accepting(null), COMMITTEE, AT));
        refused("outcome-required", "outcome", () -> answer(recommendation, AnswerOutcome.NO_ANSWER, "Có"));
        refused("answer-required", "answer", () -> answer(recommendation, AnswerOutcome.PARTLY, " "));
        refused(
                "refusal-needs-reason",
                "answer",
                () -> answer(recommendation, AnswerOutcome.REJECTED_WITH_REASON, null));

        recommendation.answer(turn, accepting(null), COMMITTEE, AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.ANSWERED);
        assertThat(recommendation.outcome()).isEqualTo(AnswerOutcome.ACCEPTED);
        refused("stale-turn", null, () -> recommendation.answer(turn, accepting(null), COMMITTEE, AT));
    }

    @Test
    void promisesSomethingForADayToCome() {
        Recommendation recommendation = sent();
        refused("promise-past", "promisedOn", () -> answer(recommendation, accepting(TODAY)));
        refused("promise-far", "promisedOn", () -> answer(recommendation, accepting(TODAY.plusYears(6))));
        refused(
                "measures-required",
                "measures",
                () -> answer(recommendation, new Answer(AnswerOutcome.ACCEPTED, "Sẽ sửa", " ", PROMISED, null)));
        refused(
                "refusal-promises-nothing",
                "promisedOn",
                () -> answer(
                        recommendation,
                        new Answer(AnswerOutcome.REJECTED_WITH_REASON, "Không có vốn", "Sửa", PROMISED, null)));
    }

    @Test
    void isOverWhenTheAnswerIsEnoughAndPromisesNothing() {
        Recommendation recommendation = answered(null);
        refused("raiser-only", null, () -> recommendation.findEnough(recommendation.turn(), COMMITTEE, AT));

        recommendation.findEnough(recommendation.turn(), FRONT, AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.CLOSED);
        refused("wrong-status", null, () -> recommendation.giveUp("Thôi", FRONT, AT));
    }

    @Test
    void staysOpenUntilWhatWasPromisedIsDone() {
        Recommendation recommendation = answered(PROMISED);
        recommendation.findEnough(recommendation.turn(), FRONT, AT);
        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.FOLLOWED_UP);
        assertThat(recommendation.lookAfterPromise(PROMISED.minusDays(1))).isNull();

        TurnId turn = recommendation.lookAfterPromise(PROMISED);
        assertThat(turn).isEqualTo(recommendation.turn());
        assertThat(recommendation.lookAfterPromise(PROMISED)).as("asked once").isNull();
        refused("day-required", "newDay", () -> recommendation.measuresLater(turn, null, "Mưa", FRONT, AT));
        refused("reason-required", "reason", () -> recommendation.measuresLater(turn, PROMISED, "", FRONT, AT));
        recommendation.measuresLater(turn, PROMISED.plusDays(30), "Mưa", FRONT, AT);
        assertThat(recommendation.lookAfterPromise(PROMISED.plusDays(29))).isNull();
        TurnId again = recommendation.lookAfterPromise(PROMISED.plusDays(31));
        refused("stale-turn", null, () -> recommendation.measuresDone(turn, null, FRONT, AT));
        recommendation.measuresDone(again, null, FRONT, AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.CLOSED);
        assertThat(recommendation.outcome()).isEqualTo(AnswerOutcome.ACCEPTED);
    }

    @Test
    void isAskedOnceMoreWhenTheAnswerIsNotEnough() {
        Recommendation recommendation = answered(PROMISED);
        TurnId judging = recommendation.turn();
        refused("reason-required", "reason", () -> recommendation.askAgain(judging, null, DUE, FRONT, AT));

        recommendation.askAgain(judging, "Chưa nêu ngày", DUE.plusDays(20), FRONT, AT);

        assertThat(recommendation.rounds()).isEqualTo(2);
        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.SENT);
        assertThat(recommendation.outcome()).isNull();
        assertThat(recommendation.promisedOn()).isNull();
        assertThat(recommendation.answerDueOn()).isEqualTo(DUE.plusDays(20));
    }

    @Test
    void isPassedOnToWhoeverIsCompetentButNotBackAndForth() {
        Recommendation recommendation = sent();
        refused("reason-required", "reason", () -> pass(recommendation, COMMITTEE.organizationId(), "hnd", " "));
        refused("passes-to-itself", "passTo", () -> pass(recommendation, "ubnd", "ubnd", "Vì"));
        refused("passes-to-itself", "passTo", () -> pass(recommendation, "ubnd", "mttq", "Vì"));

        pass(recommendation, "ubnd", "phong-vhtt", "Thuộc phòng");
        assertThat(recommendation.addresseeUnitId()).isEqualTo("phong-vhtt");
        refused("asked-only", null, () -> recommendation.answer(recommendation.turn(), accepting(null), COMMITTEE, AT));
        refused("passed-before", "passTo", () -> pass(recommendation, "phong-vhtt", "ubnd", "Thuộc huyện"));

        recommendation.giveBack(recommendation.turn(), "Không rõ ai", of("phong-vhtt"), AT);
        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.RETURNED);
        refused("not-answered", "decision", () -> recommendation.findEnough(recommendation.turn(), FRONT, AT));
        refused(
                "readdress-to-another",
                "readdressTo",
                () -> recommendation.readdress(recommendation.turn(), "phong-vhtt", "Vì", DUE, FRONT, AT));
        recommendation.readdress(recommendation.turn(), "ubnd", "Vẫn là huyện", DUE, FRONT, AT);
        pass(recommendation, "ubnd", "ca-huyen", "Công an");
        assertThat(recommendation.addresseeUnitId()).isEqualTo("ca-huyen");
    }

    @Test
    void isUrgedByItsRaiserWithWordsWhileItIsAsked() {
        Recommendation recommendation = sent();
        refused("raiser-only", null, () -> recommendation.urge("Xin trả lời", COMMITTEE, AT));
        refused("words-required", "words", () -> recommendation.urge("  ", FRONT, AT));
        refused("too-long", "words", () -> recommendation.urge("a".repeat(1001), FRONT, AT));
        recommendation.urge("a".repeat(1000), FRONT, AT);

        assertThat(recommendation.steps()).last().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.URGED);
            assertThat(step.toUnitId()).isEqualTo("ubnd");
        });
        refused("wrong-status", null, () -> answered(null).urge("Xin trả lời", FRONT, AT));
    }

    @Test
    void isDueLaterOnlyWhileItIsAsked() {
        Recommendation recommendation = sent();
        recommendation.dueOn(DUE.plusDays(60));
        assertThat(recommendation.answerDueOn()).isEqualTo(DUE.plusDays(60));

        Recommendation answered = answered(null);
        answered.dueOn(DUE.plusDays(60));
        assertThat(answered.answerDueOn()).isEqualTo(DUE);
    }

    @Test
    void isOverWhenRaiserAndAddresseeBecomeOne() {
        Recommendation recommendation = sent();
        assertThat(recommendation.asksItself()).isFalse();
        recommendation.handOver("ubnd", "moi", AT);
        recommendation.handOver("mttq", "moi", AT);
        assertThat(recommendation.asksItself()).isTrue();

        recommendation.closeAsItsOwn("Đã thành một đơn vị", AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.CLOSED);
        assertThat(recommendation.outcome()).isEqualTo(AnswerOutcome.NO_ANSWER);
        assertThat(recommendation.steps())
                .last()
                .satisfies(step -> assertThat(step.words()).isEqualTo("Đã thành một đơn vị"));
    }

    @Test
    void endsWithoutAnAnswerWhenItIsGivenUp() {
        Recommendation recommendation = sent();
        refused("reason-required", "reason", () -> recommendation.giveUp("", FRONT, AT));
        recommendation.giveUp("Đã quá lâu", FRONT, AT);

        assertThat(recommendation.outcome()).isEqualTo(AnswerOutcome.NO_ANSWER);
    }

    @Test
    void keepsWhatWasAnsweredWhenTheNextQuestionIsGivenUp() {
        Recommendation recommendation = answered(null);
        recommendation.askAgain(recommendation.turn(), "Chưa nêu ngày", DUE, FRONT, AT);
        recommendation.giveUp("Thôi", FRONT, AT);

        assertThat(recommendation.outcome()).isEqualTo(AnswerOutcome.ACCEPTED);
    }

    @Test
    void goesOnWithTheSuccessors() {
        Recommendation recommendation = sent();
        recommendation.handOver("ubnd", "ubnd-moi", AT);
        recommendation.handOver("mttq", "mttq-moi", AT);

        refused("asked-only", null, () -> answer(recommendation, accepting(null)));
        recommendation.answer(recommendation.turn(), accepting(null), of("ubnd-moi"), AT);
        recommendation.findEnough(recommendation.turn(), of("mttq-moi"), AT);

        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.CLOSED);
    }

    private static Recommendation raise(String subject, String text, @Nullable LocalDate dueOn) {
        return Recommendation.raise(ID, "l-1", command(subject, text, dueOn), "ubnd", FRONT, AT);
    }

    private static void answer(Recommendation recommendation, AnswerOutcome outcome, @Nullable String text) {
        answer(recommendation, new Answer(outcome, text, null, null, null));
    }

    private static void answer(Recommendation recommendation, Answer answer) {
        recommendation.answer(recommendation.turn(), answer, COMMITTEE, AT);
    }

    private static void pass(Recommendation recommendation, @Nullable String from, String to, String reason) {
        recommendation.passOn(recommendation.turn(), to, reason, DUE, of(String.valueOf(from)), AT);
    }

    private static void refused(String rule, @Nullable String field, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("recommendation.rule." + rule);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
