package vn.chidao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

class SatisfactionSurveyTests {

    @ParameterizedTest
    @CsvSource({
        // households, returned, satisfied, percent, outcome
        "10000, 7000, 5600, '70', SATISFIED",
        "10000, 6999, 6999, '69,99', NOT_USABLE",
        "100000, 69999, 69999, '69,99', NOT_USABLE",
        "3, 2, 2, '66,66', NOT_USABLE",
        "10000, 7000, 5599, '70', NOT_SATISFIED",
        "10, 10, 8, '100', SATISFIED",
        "1, 0, 0, '0', NOT_USABLE"
    })
    void saysExactlyWhatIsMetAndWhatIsJustMissed(
            int households, int returned, int satisfied, String percent, SurveyOutcome outcome) {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(1);
        Surveys.accepted(tallies.get(0), Surveys.entry(households, returned, satisfied));

        SurveyResult result = survey.resultWith(tallies, Map.of());

        assertThat(result.participation().percent()).isEqualTo(percent);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void comparesWithFractionsOfAPercentExactly() {
        SurveyTerms terms = Surveys.terms("66.67", "80", 20);

        assertThat(new Share(2, 3).reaches(terms.floor())).isFalse();
        assertThat(new Share(6667, 10_000).reaches(terms.floor())).isTrue();
        assertThat(new Share(0, 0).reaches(terms.floor())).isFalse();
        assertThat(Share.written(terms.floor())).isEqualTo("66,67");
        assertThat(Share.written(Surveys.terms("70.00", "100", 1).floor())).isEqualTo("70");
        assertThat(Share.written(Surveys.terms("70.00", "100", 1).threshold())).isEqualTo("100");
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertThat(new Share(0, 0).isKnown()).isFalse();
        assertThat(new Share(0, 0).percent()).isEqualTo("—");
        assertThat(new Share(0, 5).percent()).isEqualTo("0");
        assertThat(new Share(1234, 1234).percent()).isEqualTo("100");
    }

    @Test
    void whatTheRuleAssumesIsFrozenUnlessSomebodyDecidedOtherwise() {
        List<AssumedTerm> assumed = List.of(AssumedTerm.FLOOR, AssumedTerm.THRESHOLD);
        SurveyKind.Rule rule = new SurveyKind.Rule(2026, null, Surveys.TERMS, "chờ hướng dẫn", assumed);

        assertThat(AppliedTerms.of(rule, Surveys.terms("70.0", "80", 20), null).assumed())
                .containsExactly("FLOOR", "THRESHOLD");
        assertThat(AppliedTerms.of(rule, Surveys.terms("75", "80", 20), "Hướng dẫn của tỉnh")
                        .assumed())
                .as("a floor with a reason is no suggestion any more")
                .containsExactly("THRESHOLD");
    }

    @Test
    void moreTimeMovesItsDayOnceWhileItIsOpen() {
        SatisfactionSurvey survey = Surveys.opened();
        LocalDate later = Surveys.DUE.plusDays(5);

        assertThat(survey.moveDueOn(Surveys.DUE.minusDays(1), later)).isFalse();
        assertThat(survey.moveDueOn(Surveys.DUE, later)).isTrue();
        assertThat(survey.dueOn()).isEqualTo(later);
        survey.withdraw("Thôi", Surveys.FRONT, Surveys.AT);
        assertThat(survey.moveDueOn(later, later.plusDays(1))).isFalse();
    }

    @Test
    void theSumsAreThoseOfTheAreasWhateverTheAreasSay() {
        Random random = new Random(20_180_305);
        for (int round = 0; round < 300; round++) {
            List<AreaTally> tallies = Surveys.tallies(1 + random.nextInt(8));
            long households = 0;
            long issued = 0;
            long returned = 0;
            long invalid = 0;
            long[] satisfied = new long[2];
            for (AreaTally tally : tallies) {
                TallyEntry entry = anyEntry(random);
                households += entry.householdsTotal();
                tally.enter(tally.turn(), entry, Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT);
                if (random.nextInt(4) == 0) {
                    continue;
                }
                tally.accept(tally.turn(), Surveys.FRONT, Surveys.AT);
                issued += entry.ballotsIssued();
                returned += entry.ballotsReturned();
                invalid += entry.ballotsInvalid();
                satisfied[0] += entry.answers().get(0).satisfied();
                satisfied[1] += entry.answers().get(1).satisfied();
            }

            SurveyResult result = Surveys.opened().resultWith(tallies, Map.of());

            assertThat(result.households()).isEqualTo(households);
            assertThat(result.issued()).isEqualTo(issued);
            assertThat(result.returned()).isEqualTo(returned);
            assertThat(result.invalid()).isEqualTo(invalid);
            assertThat(result.answers().get(0).satisfied()).isEqualTo((int) satisfied[0]);
            assertThat(result.satisfaction()).isEqualTo(new Share(satisfied[1], returned));
            assertThat(result.participation()).isEqualTo(new Share(returned, households));
            for (AnswerCount answer : result.answers()) {
                assertThat(answer.sum() + result.invalid()).isEqualTo(returned);
            }
        }
    }

    private static TallyEntry anyEntry(Random random) {
        int households = 1 + random.nextInt(500);
        int issued = random.nextInt(households + 1);
        int returned = random.nextInt(issued + 1);
        int invalid = random.nextInt(returned + 1);
        List<AnswerCount> answers = new ArrayList<>();
        for (int question = 0; question < 2; question++) {
            int valid = returned - invalid;
            int satisfied = random.nextInt(valid + 1);
            int unsatisfied = random.nextInt(valid - satisfied + 1);
            answers.add(new AnswerCount(satisfied, unsatisfied, valid - satisfied - unsatisfied));
        }
        return new TallyEntry(TallyMethod.ONLINE, households, issued, returned, invalid, answers, null, null);
    }

    @Test
    void tooFewBallotsCannotBeConcludedAsSatisfied() {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(1);
        Surveys.accepted(tallies.get(0), Surveys.entry(100, 69, 69));

        refused("outcome", "survey.rule.below-floor", () -> conclude(survey, tallies, SurveyOutcome.SATISFIED, null));
        refused(
                "outcome",
                "survey.rule.below-floor",
                () -> conclude(survey, tallies, SurveyOutcome.NOT_SATISFIED, null));
        conclude(survey, tallies, SurveyOutcome.NOT_USABLE, null);

        assertThat(survey.outcome()).isEqualTo(SurveyOutcome.NOT_USABLE);
        assertThat(survey.status()).isEqualTo(SurveyStatus.CONCLUDED);
    }

    @Test
    void whatTheFiguresSayIsConcludedAndNothingElse() {
        SatisfactionSurvey met = Surveys.opened();
        List<AreaTally> enough = Surveys.tallies(1);
        Surveys.accepted(enough.get(0), Surveys.entry(100, 70, 56));
        refused("outcome", "survey.rule.usable", () -> conclude(met, enough, SurveyOutcome.NOT_USABLE, null));
        refused("outcome", "survey.rule.threshold-met", () -> conclude(met, enough, SurveyOutcome.NOT_SATISFIED, null));
        conclude(met, enough, SurveyOutcome.SATISFIED, null);
        refused(null, "survey.rule.not-open", () -> conclude(met, enough, SurveyOutcome.SATISFIED, null));

        SatisfactionSurvey missed = Surveys.opened();
        List<AreaTally> less = Surveys.tallies(1);
        Surveys.accepted(less.get(0), Surveys.entry(100, 70, 55));
        refused("outcome", "survey.rule.threshold-missed", () -> conclude(missed, less, SurveyOutcome.SATISFIED, null));
    }

    @Test
    void aMissingAreaNeedsAReasonAndItsHouseholdsCount() {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(2);
        Surveys.accepted(tallies.get(0), Surveys.entry(100, 100, 100));

        refused(
                "reason",
                "survey.rule.missing-needs-reason",
                () -> conclude(survey, tallies, SurveyOutcome.SATISFIED, " "));
        refused(
                "missing",
                "survey.rule.households-of-missing",
                () -> conclude(survey, tallies, SurveyOutcome.SATISFIED, "Lũ"));
        assertThat(survey.resultWith(tallies, Map.of("t-2", 43)).participation().percent())
                .isEqualTo("69,93");
        refused(
                "outcome",
                "survey.rule.below-floor",
                () -> survey.conclude(
                        tallies, Map.of("t-2", 43), SurveyOutcome.SATISFIED, "Lũ", null, Surveys.FRONT, Surveys.AT));
        SurveyResult result = survey.conclude(
                tallies, Map.of("t-2", 42), SurveyOutcome.SATISFIED, "Lũ", null, Surveys.FRONT, Surveys.AT);

        assertThat(result.households()).isEqualTo(142);
        assertThat(tallies.get(1).status()).isEqualTo(TallyStatus.MISSING);
        assertThat(tallies.get(1).householdsTotal()).isEqualTo(42);
        assertThat(survey.resultWith(tallies, Map.of()).returned())
                .as("nothing is filled in for it")
                .isEqualTo(100);
    }

    @Test
    void aCountThatIsNotAcceptedGivesItsHouseholdsOnly() {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(2);
        Surveys.accepted(tallies.get(0), Surveys.entry(100, 100, 100));
        AreaTally entered = tallies.get(1);
        entered.enter(entered.turn(), Surveys.entry(60, 60, 60), Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT);

        SurveyResult result = survey.conclude(
                tallies, Map.of(), SurveyOutcome.NOT_USABLE, "Hết hạn", null, Surveys.FRONT, Surveys.AT);

        assertThat(result.households()).isEqualTo(160);
        assertThat(result.returned()).isEqualTo(100);
    }

    @Test
    void aReturnedCountIsLeftOutWithTheHouseholdsThatAreNamed() {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(2);
        Surveys.accepted(tallies.get(0), Surveys.entry(100, 100, 100));
        AreaTally wrong = tallies.get(1);
        wrong.enter(wrong.turn(), Surveys.entry(420, 400, 400), Surveys.QUESTIONS, Surveys.COMMUNE, Surveys.AT);
        wrong.giveBack(wrong.turn(), "Thừa một số 0", Surveys.DUE, Surveys.FRONT, Surveys.AT);

        refused(
                "missing",
                "survey.rule.households-of-missing",
                () -> conclude(survey, tallies, SurveyOutcome.NOT_USABLE, "Lũ"));
        SurveyResult result = survey.conclude(
                tallies, Map.of("t-2", 42), SurveyOutcome.SATISFIED, "Lũ", null, Surveys.FRONT, Surveys.AT);

        assertThat(result.households()).isEqualTo(142);
        assertThat(wrong.householdsTotal()).isEqualTo(42);
        assertThat(survey.resultWith(tallies, Map.of()).households())
                .as("and it stays so")
                .isEqualTo(142);
    }

    @Test
    void whileHouseholdsAreUnknownNothingIsReached() {
        List<AreaTally> tallies = Surveys.tallies(3);
        Surveys.accepted(tallies.get(0), Surveys.entry(100, 100, 100));

        SurveyResult result = Surveys.opened().resultWith(tallies, Map.of("t-2", 10));

        assertThat(result.areasWithoutHouseholds()).isEqualTo(1);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.isUsable()).isFalse();
        assertThat(result.outcome()).isNull();
        assertThat(Surveys.opened()
                        .resultWith(tallies, Map.of("t-2", 10, "t-3", 10))
                        .outcome())
                .isEqualTo(SurveyOutcome.SATISFIED);
    }

    @Test
    void otherTermsNeedAReasonAndAreKept() {
        SurveyTerms other = Surveys.terms("75", "80", 20);
        refused("changedBecause", "survey.rule.change-needs-reason", () -> Surveys.open(Surveys.command(other, " ")));

        SatisfactionSurvey survey = Surveys.open(Surveys.command(other, "Hướng dẫn của tỉnh"));
        assertThat(survey.terms().floor()).isEqualByComparingTo("75");
        assertThat(survey.changedBecause()).isEqualTo("Hướng dẫn của tỉnh");
        assertThat(Surveys.open(Surveys.command(Surveys.terms("70.00", "80.0", 20), "Thừa"))
                        .changedBecause())
                .as("the same said otherwise is no change")
                .isNull();
    }

    @Test
    void isOnlyForItsPlacesAndYears() {
        SurveyPlaces.Place ward = new SurveyPlaces.Place("u", "phường Suối Hoa", "COMMUNE");
        SurveyPlaces.Place district = new SurveyPlaces.Place("u", "xã", "DISTRICT");
        assertThat(Surveys.KIND.isFor(Surveys.PLACE)).isTrue();
        assertThat(Surveys.KIND.isFor(new SurveyPlaces.Place("u", "Xã Tân Khai", "COMMUNE")))
                .isTrue();
        assertThat(Surveys.KIND.isFor(ward)).isFalse();
        assertThat(Surveys.KIND.isFor(district)).isFalse();
        assertThat(Surveys.KIND.ruleOn(LocalDate.of(2021, 12, 31))).isPresent();
        assertThat(Surveys.KIND.ruleOn(LocalDate.of(2022, 1, 1))).isEmpty();
        assertThat(Surveys.KIND.ruleOn(LocalDate.of(2016, 12, 31))).isEmpty();
        refused(
                "place",
                "survey.rule.kind-not-for-place",
                () -> SatisfactionSurvey.open(
                        "s",
                        Surveys.command(Surveys.TERMS, null),
                        Surveys.KIND,
                        ward,
                        Surveys.DUE,
                        null,
                        Surveys.FRONT,
                        Surveys.AT));
    }

    @Test
    void needsQuestionsWithOneOverallAndAreas() {
        refused("questions", "survey.rule.questions-required", () -> Surveys.open(asking(List.of(), List.of("a"))));
        refused(
                "questions",
                "survey.rule.overall-required",
                () -> Surveys.open(asking(List.of(new Question("A", false)), List.of("a"))));
        refused(
                "questions",
                "survey.rule.overall-required",
                () -> Surveys.open(asking(List.of(new Question("A", true), new Question("B", true)), List.of("a"))));
        refused("areas", "survey.rule.areas-required", () -> Surveys.open(asking(Surveys.QUESTIONS, List.of())));
        refused("areas", "survey.rule.area-twice", () -> Surveys.open(asking(Surveys.QUESTIONS, List.of("a", "a"))));
    }

    private static OpenSurvey asking(List<Question> questions, List<String> areas) {
        return new OpenSurvey(
                "mttq", "NTM", "ubnd-tan-khai", Surveys.TODAY, Surveys.TERMS, null, questions, areas, null);
    }

    @Test
    void asksTheLeaderOnceWhenAllIsInOrTheDayHasCome() {
        SatisfactionSurvey survey = Surveys.opened();
        List<AreaTally> tallies = Surveys.tallies(1);
        assertThat(survey.askToConclude(tallies, Surveys.DUE.minusDays(1))).isFalse();
        Surveys.accepted(tallies.get(0), Surveys.entry(10, 10, 10));
        assertThat(survey.askToConclude(tallies, Surveys.DUE.minusDays(1))).isTrue();
        assertThat(survey.askToConclude(tallies, Surveys.DUE)).isFalse();

        SatisfactionSurvey late = Surveys.opened();
        assertThat(late.askToConclude(Surveys.tallies(1), Surveys.DUE)).isTrue();
    }

    @Test
    void isGivenUpWithAReasonByWhoeverOpenedIt() {
        SatisfactionSurvey survey = Surveys.opened();
        refused("reason", "survey.rule.reason-required", () -> survey.withdraw(" ", Surveys.FRONT, Surveys.AT));
        refused(null, "survey.rule.opener-only", () -> survey.withdraw("Thôi", Surveys.COMMUNE, Surveys.AT));
        survey.withdraw("Thôi", Surveys.FRONT, Surveys.AT);
        assertThat(survey.status()).isEqualTo(SurveyStatus.WITHDRAWN);
        assertThat(survey.askToConclude(Surveys.tallies(1), Surveys.DUE)).isFalse();
        assertThatExceptionOfType(AlreadyHandled.class).isThrownBy(() -> survey.requireSeen(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "70.005"})
    void refusesWhatIsNoPercentage(String percent) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Surveys.terms(percent, "80", 20));
    }

    private static void conclude(
            SatisfactionSurvey survey, List<AreaTally> tallies, SurveyOutcome outcome, @Nullable String why) {
        survey.conclude(tallies, Map.of(), outcome, why, null, Surveys.FRONT, Surveys.AT);
    }

    static void refused(@Nullable String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> {
                    assertThat(violation.key()).isEqualTo(key);
                    assertThat(violation.field()).isEqualTo(field);
                });
    }
}
