package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.assessment.Assessments.AT;
import static vn.chidao.assessment.Assessments.CHIEF;
import static vn.chidao.assessment.Assessments.LEADER;
import static vn.chidao.assessment.Assessments.SET;
import static vn.chidao.assessment.Assessments.TODAY;
import static vn.chidao.assessment.Assessments.UNIT;
import static vn.chidao.assessment.Assessments.accept;
import static vn.chidao.assessment.Assessments.checked;
import static vn.chidao.assessment.Assessments.number;
import static vn.chidao.assessment.Assessments.proposal;
import static vn.chidao.assessment.Assessments.score;
import static vn.chidao.assessment.Assessments.self;
import static vn.chidao.assessment.Assessments.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class AssessmentSheetTests {

    private static AssessmentSheet inReview(@Nullable String bonus, String... points) {
        AssessmentSheet sheet = sheet();
        score(sheet, self(bonus, points), proposal("10"));
        sheet.submit(CHIEF, AT);
        return sheet;
    }

    private static void refused(@Nullable String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> {
                    assertThat(violation.key()).isEqualTo("assessment.rule." + key);
                    assertThat(violation.field()).isEqualTo(field);
                });
    }

    @Test
    void goesFromTheScoresToTheResult() {
        AssessmentSheet sheet = inReview("2", "38", "10", "36.5");
        assertThat(sheet.status()).isEqualTo(ScoringStatus.IN_REVIEW);

        Tally tally = accept(sheet, checked("1.25", "Theo hồ sơ", "35", "10", "36.5"));

        assertThat(tally.points()).isEqualByComparingTo("81.5");
        assertThat(sheet.total()).isEqualByComparingTo("82.75");
        assertThat(sheet.grade()).isEqualTo("Tốt");
        assertThat(sheet.scores()).extracting(SheetScore::checked).allMatch(each -> each != null);
        assertThat(sheet.status()).isEqualTo(ScoringStatus.ACCEPTED);
    }

    @Test
    void aScoreStaysWithinTheGreatestAndHasTwoDecimals() {
        refused("scores[0].points", "points", () -> score(sheet(), self(null, "40.01", "10", "1"), proposal("10")));
        refused("scores[2].points", "points", () -> score(sheet(), self(null, "40", "10", "-1"), proposal("10")));
        refused("scores[2].points", "points", () -> score(sheet(), self(null, "40", "10", "1.005"), proposal("10")));
        refused("bonus", "bonus", () -> score(sheet(), self("5.01", "40", "10", "1"), proposal("10")));
        refused("scores", "every-criterion", () -> score(sheet(), self(null, "40", "10"), proposal("10")));
        score(sheet(), self("5", "40.00", "10", "1.50"), proposal("10"));
    }

    @Test
    void whatIsOtherThanProposedNeedsAReasonAndSoDoesWhatIsGivenByHand() {
        SelfScore silent = new SelfScore(
                List.of(
                        new SelfScore.Line(BigDecimal.ZERO, null, null),
                        new SelfScore.Line(number("10.00"), " ", null),
                        new SelfScore.Line(BigDecimal.ZERO, null, null)),
                null,
                null);
        score(sheet(), silent, proposal("10"));
        refused("scores[1].reason", "differs-from-proposal", () -> score(sheet(), silent, proposal("12.5")));
        refused("scores[1].reason", "score-needs-reason", () -> score(sheet(), silent, Map.of()));
        refused(
                "bonusReason",
                "reason-required",
                () -> score(
                        sheet(), new SelfScore(self(null, "1", "10", "1").lines(), number("1"), " "), proposal("10")));
        refused(
                "scores[0].reason",
                "too-long",
                () -> score(
                        sheet(),
                        new SelfScore(
                                List.of(
                                        new SelfScore.Line(number("1"), "a".repeat(501), null),
                                        new SelfScore.Line(number("1"), "b", null),
                                        new SelfScore.Line(number("1"), "c", null)),
                                null,
                                null),
                        Map.of()));
    }

    @Test
    void aCheckedScoreThatDiffersSaysWhy() {
        AssessmentSheet sheet = inReview("2", "38", "10", "36");
        refused("scores[0].note", "differs-needs-reason", () -> accept(sheet, checked("2", null, "35", "10", "36")));
        refused("bonusNote", "reason-required", () -> accept(sheet, checked("1", null, "38", "10", "36")));
        refused("scores[1].points", "points", () -> accept(sheet, checked("2", "x", "38", "20.5", "36")));
        accept(sheet, checked("2", null, "38.0", "10", "36.00"));
        refused(null, "wrong-step", () -> accept(sheet, checked("2", null, "38", "10", "36")));
    }

    @Test
    void aReturnedSheetShowsWhatIsToBeMendedAndIsScoredAgain() {
        AssessmentSheet sheet = inReview(null, "38", "10", "36");
        List<@Nullable String> nothing = Arrays.asList(null, " ", null);
        refused("reason", "revision-needs-reason", () -> revise(sheet, nothing, null));

        revise(sheet, Arrays.asList(null, "Thiếu báo cáo quý II", null), null);

        assertThat(sheet.status()).isEqualTo(ScoringStatus.REVISION_REQUESTED);
        assertThat(sheet.dueOn()).isEqualTo(TODAY.plusDays(8));
        assertThat(sheet.scores()).extracting(SheetScore::marked).containsExactly(false, true, false);
        assertThat(sheet.toMend(SET.criteria())).isEqualTo("2: Thiếu báo cáo quý II");
        score(sheet, self(null, "38", "10", "36"), proposal("10"));
        assertThat(sheet.scores())
                .as("whoever checks it again sees what was asked for")
                .extracting(SheetScore::note)
                .containsExactly(null, "Thiếu báo cáo quý II", null);
        sheet.sendBack("Chấm lại mục 1", CHIEF, AT);
        assertThat(sheet.status()).isEqualTo(ScoringStatus.REVISION_REQUESTED);
        score(sheet, self(null, "38", "10", "36"), proposal("10"));
        sheet.submit(CHIEF, AT);
        accept(sheet, checked(null, null, "38", "10", "36"));
        assertThat(sheet.scores()).extracting(SheetScore::marked).containsOnly(false);
        assertThat(sheet.scores()).extracting(SheetScore::note).containsOnlyNulls();
    }

    private static void revise(AssessmentSheet sheet, List<@Nullable String> remarks, @Nullable String why) {
        sheet.requestRevision(remarks, why, TODAY.plusDays(8), LEADER, AT);
    }

    @Test
    void nobodyScoresForOthersNorChecksHisOwnWork() {
        refused(
                null,
                "own-only",
                () -> sheet().score(
                                self(null, "1", "1", "1"),
                                SET.criteria(),
                                SET.bonus(),
                                new Proposals(TODAY, Map.of()),
                                LEADER,
                                AT));
        refused(null, "own-only", () -> inReview(null, "1", "10", "1").submit(LEADER, AT));
        AssessmentSheet sheet = inReview(null, "38", "10", "36");
        refused(
                "decision",
                "own-work",
                () -> sheet.accept(
                        checked(null, null, "38", "10", "36"), SET.criteria(), SET.grades(), SET.bonus(), UNIT, AT));
        refused("decision", "own-work", () -> sheet.requestRevision(List.of(), "x", TODAY, CHIEF, AT));
    }

    @Test
    void aSuccessorGoesOnWithItAndAClosedRoundLeavesItOut() {
        AssessmentSheet sheet = sheet();
        sheet.handOver("hpn", "mttq");
        assertThat(sheet.actingUnitId()).isEqualTo("hnd");
        sheet.handOver("hnd", "mttq");
        refused(null, "own-only", () -> score(sheet, self(null, "1", "10", "1"), proposal("10")));
        sheet.leaveOut();
        assertThat(sheet.status()).isEqualTo(ScoringStatus.MISSING);
        AssessmentSheet accepted = inReview(null, "38", "10", "36");
        accept(accepted, checked(null, null, "38", "10", "36"));
        accepted.leaveOut();
        assertThat(accepted.status()).isEqualTo(ScoringStatus.ACCEPTED);
    }

    @Test
    void moreTimeMovesTheDayOfScoringOnly() {
        AssessmentSheet sheet = sheet();
        assertThat(sheet.moveDueOn(TODAY, TODAY.plusDays(9))).isFalse();
        assertThat(sheet.moveDueOn(TODAY.plusDays(5), TODAY.plusDays(9))).isTrue();
        AssessmentSheet sent = inReview(null, "38", "10", "36");
        assertThat(sent.moveDueOn(TODAY.plusDays(5), TODAY.plusDays(9))).isFalse();
    }
}
