package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class SubstitutionTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 11, 10);
    private static final Holding HEAD = new Holding("bdv-hu.truong-ban", "an");
    private static final Holding DEPUTY = new Holding("bdv-hu.pho-ban", "binh");
    private static final Holding OFFICER = new Holding("bdv-hu.chuyen-vien", "chi");

    @Test
    void lastsFromItsFirstToItsLastDay() {
        Substitution one = substitution(HEAD, DEPUTY, 12, 14);

        assertThat(one.stateOn(day(11))).isEqualTo(SubstitutionState.COMING);
        assertThat(one.stateOn(day(12))).isEqualTo(SubstitutionState.IN_FORCE);
        assertThat(one.stateOn(day(14))).isEqualTo(SubstitutionState.IN_FORCE);
        assertThat(one.stateOn(day(15))).isEqualTo(SubstitutionState.OVER);
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertRefused("from", "identity.rule.substitution-past", () -> substitution(HEAD, DEPUTY, 9, 14));
        assertRefused("to", "identity.rule.substitution-order", () -> substitution(HEAD, DEPUTY, 14, 13));
        assertRefused("to", "identity.rule.substitution-too-long", () -> substitution(HEAD, DEPUTY, 10, 15, 5));
        assertThat(substitution(HEAD, DEPUTY, 10, 14, 5).to()).isEqualTo(day(14));
    }

    @Test
    void refusesOneselfAndNoReason() {
        Holding otherPostOfHis = new Holding("cb-mttq.bi-thu", HEAD.personId());

        assertRefused(
                "substitute", "identity.rule.substitution-oneself", () -> substitution(HEAD, otherPostOfHis, 12, 14));
        assertRefused(
                "reason",
                "identity.rule.substitution-reason",
                () -> Substitution.of("x", new SetSubstitution(HEAD, DEPUTY, day(12), day(14), " "), "An", TODAY, 90));
    }

    @Test
    void refusesASecondOneOfThePositionOnAnyCommonDay() {
        List<Substitution> present = List.of(substitution(HEAD, DEPUTY, 12, 14));

        assertRefused(
                "from",
                "identity.rule.substitution-overlaps",
                () -> substitution(HEAD, OFFICER, 14, 20).mustFitBeside(present));
        substitution(HEAD, OFFICER, 15, 20).mustFitBeside(present);
        substitution(HEAD, OFFICER, 10, 11).mustFitBeside(present);
    }

    @Test
    void refusesASubstituteOfASubstitute() {
        List<Substitution> deputyIsAway = List.of(substitution(DEPUTY, OFFICER, 12, 14));
        List<Substitution> deputyStandsIn = List.of(substitution(HEAD, DEPUTY, 12, 14));

        assertRefused(
                "substitute",
                "identity.rule.substitute-away",
                () -> substitution(HEAD, DEPUTY, 10, 12).mustFitBeside(deputyIsAway));
        assertRefused(
                "from",
                "identity.rule.absent-substitutes",
                () -> substitution(DEPUTY, OFFICER, 14, 16).mustFitBeside(deputyStandsIn));
        substitution(DEPUTY, OFFICER, 15, 16).mustFitBeside(deputyStandsIn);
    }

    @Test
    void whatWasEndedIsInNobodysWay() {
        Substitution ended = new Substitution(
                "1", HEAD, DEPUTY, day(12), day(14), "phép", "An", Instant.parse("2017-11-12T02:00:00Z"), "An");

        substitution(HEAD, OFFICER, 12, 14).mustFitBeside(List.of(ended));

        assertThat(ended.stateOn(day(13))).isEqualTo(SubstitutionState.ENDED);
    }

    @Test
    void aHoldingSurvivesAForm() {
        assertThat(Holding.parse(HEAD.key())).contains(HEAD);
        assertThat(Holding.parse("bdv-hu.truong-ban")).isEmpty();
        assertThat(Holding.parse("/an")).isEmpty();
        assertThat(Holding.parse(null)).isEmpty();
    }

    private static Substitution substitution(Holding absent, Holding substitute, int from, int to) {
        return substitution(absent, substitute, from, to, 90);
    }

    private static Substitution substitution(Holding absent, Holding substitute, int from, int to, int maxDays) {
        return Substitution.of(
                "s", new SetSubstitution(absent, substitute, day(from), day(to), "nghỉ phép"), "An", TODAY, maxDays);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2017, 11, day);
    }

    private static void assertRefused(String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }
}
