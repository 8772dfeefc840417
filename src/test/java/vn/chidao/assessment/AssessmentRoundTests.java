package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.assessment.Assessments.AT;
import static vn.chidao.assessment.Assessments.LEADER;
import static vn.chidao.assessment.Assessments.SET;
import static vn.chidao.assessment.Assessments.TODAY;
import static vn.chidao.assessment.Assessments.UNIT;
import static vn.chidao.assessment.Assessments.command;
import static vn.chidao.assessment.Assessments.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

class AssessmentRoundTests {

    private static void refused(@Nullable String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> {
                    assertThat(violation.key()).isEqualTo("assessment.rule." + key);
                    assertThat(violation.field()).isEqualTo(field);
                });
    }

    private static AssessmentRound open(OpenRound command, Actor actor) {
        return AssessmentRound.open("r", command, SET, "bdv-hu", actor, AT);
    }

    private static OpenRound with(int year, LocalDate self, LocalDate check, List<String> units) {
        return new OpenRound("d", "X", year, self, check, false, units);
    }

    @Test
    void keepsTheCriteriaOfTheDayItOpened() {
        AssessmentRound round = round();
        assertThat(round.criteria()).isEqualTo(SET.criteria());
        assertThat(round.grades()).isEqualTo(SET.grades());
        assertThat(round.periodFrom()).isEqualTo("2018-01-01");
        assertThat(round.periodTo()).isEqualTo("2018-12-31");
    }

    @Test
    void opensOnlyForAPeriodAndDaysThatMakeSense() {
        List<String> one = List.of("hnd");
        refused("set", "set-not-in-force", () -> open(with(2016, TODAY, TODAY, one), LEADER));
        refused("year", "year-far", () -> open(with(2019, TODAY, TODAY, one), LEADER));
        refused("selfDueOn", "self-due", () -> open(with(2018, TODAY.minusDays(1), TODAY, one), LEADER));
        refused("selfDueOn", "self-due", () -> open(with(2018, TODAY.plusYears(2), TODAY, one), LEADER));
        refused("checkDueOn", "check-due", () -> open(with(2018, TODAY.plusDays(2), TODAY, one), LEADER));
        refused("units", "units-required", () -> open(with(2018, TODAY, TODAY, List.of()), LEADER));
        refused("units", "unit-twice", () -> open(command("hnd", "hnd"), LEADER));
        refused(null, "leader-only", () -> open(command("hnd"), UNIT));
        assertThat(open(with(2018, TODAY, TODAY, one), LEADER).status()).isEqualTo(AssessmentStatus.OPEN);
    }

    @Test
    void closesWithAReasonWhereSomethingIsMissingAndOnlyOnce() {
        AssessmentRound round = round();
        refused("reason", "missing-needs-reason", () -> round.close(1, " ", true, LEADER, AT));
        refused(null, "leader-only", () -> round.close(0, null, true, UNIT, AT));
        round.close(1, "Đơn vị sáp nhập", true, LEADER, AT);
        assertThat(round.missingBecause()).isEqualTo("Đơn vị sáp nhập");
        refused(null, "not-open", () -> round.withdraw("x", LEADER, AT));
        AssessmentRound full = round();
        full.close(0, "không cần", true, LEADER, AT);
        assertThat(full.missingBecause()).isNull();
    }

    @Test
    void isGivenUpForAReasonBySomebodyWhoSawItsState() {
        AssessmentRound round = round();
        refused("withdrawReason", "reason-required", () -> round.withdraw("", LEADER, AT));
        assertThatExceptionOfType(AlreadyHandled.class).isThrownBy(() -> round.requireSeen(7));
        round.handOver("bdv-hu", "btg");
        refused(null, "leader-only", () -> round.withdraw("Mở nhầm", LEADER, AT));
    }
}
