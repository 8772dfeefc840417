package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.commendation.AwardForm.Prerequisite;
import vn.chidao.commendation.NominationChecks.Facts;
import vn.chidao.commendation.NominationChecks.Known;
import vn.chidao.shared.ContentArea;

/** What speaks against a proposal by the product's own rules. */
class NominationChecksTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 6, 15);
    private static final AwardRules RULES = new AwardRuleFiles(null).read();

    @Test
    void findsNothingAgainstACompleteOne() {
        assertThat(keys(text("GIAY_KHEN", null), facts(List.of()))).isEmpty();
    }

    @Test
    void namesEachPartThatIsMissingAtItsPlace() {
        List<Finding> found = new NominationChecks(RULES).of(without(text("GIAY_KHEN", null)), facts(List.of()));

        assertThat(found)
                .filteredOn(each -> each.key().equals("commendation.rule.part-missing"))
                .extracting(Finding::field)
                .containsExactly("part-SUBMISSION", "part-MERIT_REPORT", "part-MINUTES");
    }

    @Test
    void asksForAReasonWhereTheLowerHonourIsNotThere() {
        assertThat(keys(text("BANG_KHEN", null), facts(List.of())))
                .containsExactly("commendation.doubt.prerequisite", "commendation.rule.doubt-reason");
        assertThat(keys(text("BANG_KHEN", "Cứu người"), facts(List.of())))
                .containsExactly("commendation.doubt.prerequisite");
        assertThat(keys(text("BANG_KHEN", null), facts(List.of(held(TODAY.minusYears(1), "GIAY_KHEN", 2)))))
                .isEmpty();
        assertThat(keys(text("BANG_KHEN", null), facts(List.of(held(TODAY.minusYears(3), "GIAY_KHEN", 2)))))
                .as("too long ago")
                .contains("commendation.doubt.prerequisite");
        assertThat(keys(text("BANG_KHEN", null), facts(List.of(held(TODAY.minusYears(1), "BIEU_DUONG", 1)))))
                .as("too low")
                .contains("commendation.doubt.prerequisite");
    }

    @Test
    void refusesAtItsFieldWhereTheLawAsksForTheLowerHonour() {
        NominationText reasoned = text("BANG_KHEN", "Cứu người");
        assertThat(new NominationChecks(strict(1)).of(reasoned, facts(List.of())))
                .as("no reason makes up for a condition of the law")
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("commendation.rule.prerequisite");
                    assertThat(found.field()).isEqualTo("priorForm");
                    assertThat(found.refuses()).isTrue();
                });
        Known held = held(TODAY.minusYears(1), "GIAY_KHEN", 2);
        assertThat(new NominationChecks(strict(1)).of(reasoned, facts(List.of(held))))
                .isEmpty();
        NominationText typed = prior(reasoned, "12 / QĐ-MTTQ");
        assertThat(new NominationChecks(strict(1)).of(typed, facts(List.of()))).isEmpty();
    }

    @Test
    void countsADecisionOnceAndNoneThatWasTakenBack() {
        Known held = held(TODAY.minusYears(1), "GIAY_KHEN", 2);
        NominationText same = prior(text("BANG_KHEN", null), "07/qđ-mttq");
        assertThat(new NominationChecks(strict(2)).of(same, facts(List.of(held))))
                .as("what is typed stands in the register")
                .extracting(Finding::key)
                .containsExactly("commendation.rule.prerequisite");
        NominationText other = prior(text("BANG_KHEN", null), "12/QĐ-MTTQ");
        assertThat(new NominationChecks(strict(2)).of(other, facts(List.of(held))))
                .isEmpty();
        assertThat(new NominationChecks(strict(2)).of(other, facts(List.of(held), Set.of("12/qd-mttq"))))
                .as("it was taken back")
                .extracting(Finding::key)
                .containsExactly("commendation.rule.prerequisite");
    }

    @Test
    void refusesASecondHonourForOneMeritAndAsksOfANamesake() {
        Known same = known(true, CandidateKind.INDIVIDUAL, "Ấp 1", "GIAY_KHEN", 2, ContentArea.C3_ENVIRONMENT);
        assertThat(keys(text("GIAY_KHEN", null), facts(List.of(same))))
                .containsExactly("commendation.rule.double-award");
        assertThat(keys(text("BIEU_DUONG", null), facts(List.of(same)))).contains("commendation.rule.double-award");
        Known lower = known(true, CandidateKind.INDIVIDUAL, "Ấp 1", "BIEU_DUONG", 1, ContentArea.C3_ENVIRONMENT);
        assertThat(keys(text("GIAY_KHEN", "Việc khác"), facts(List.of(lower))))
                .containsExactly("commendation.doubt.double-award");
        Known otherContent = known(true, CandidateKind.INDIVIDUAL, "Ấp 1", "GIAY_KHEN", 2, ContentArea.C4_LAW_ORDER);
        assertThat(keys(text("GIAY_KHEN", "Việc khác"), facts(List.of(otherContent))))
                .containsExactly("commendation.doubt.double-award");
        Known namesake = known(true, CandidateKind.INDIVIDUAL, "Ấp 9", "GIAY_KHEN", 2, ContentArea.C3_ENVIRONMENT);
        assertThat(keys(text("GIAY_KHEN", "Người khác"), facts(List.of(namesake))))
                .containsExactly("commendation.doubt.namesake");
        Known review = known(true, null, null, "GIAY_KHEN", 2, null);
        assertThat(keys(text("GIAY_KHEN", "Người khác"), facts(List.of(review))))
                .containsExactly("commendation.doubt.namesake");
        Known open = known(false, CandidateKind.INDIVIDUAL, " ấp  1 ", "BIEU_DUONG", 0, ContentArea.C4_LAW_ORDER);
        assertThat(keys(text("GIAY_KHEN", null), facts(List.of(open))))
                .containsExactly("commendation.rule.double-open");
        Known openElsewhere =
                known(false, CandidateKind.INDIVIDUAL, "Ấp 9", "BIEU_DUONG", 0, ContentArea.C3_ENVIRONMENT);
        assertThat(keys(text("GIAY_KHEN", null), facts(List.of(openElsewhere))))
                .as("somebody of the name is before another, and nobody has said that it is another")
                .containsExactly("commendation.doubt.namesake-open", "commendation.rule.doubt-reason");
    }

    @Test
    void asksForAReasonWhereItIsLateOrOneTooMany() {
        Facts late = new Facts(
                TODAY,
                "hnd",
                NominationSource.TYPED,
                null,
                List.of("GIAY_KHEN"),
                new Quota(2, null, null),
                2,
                TODAY.minusDays(1),
                true,
                List.of(),
                Set.of());

        assertThat(keys(text("GIAY_KHEN", "Vừa lập"), late))
                .containsExactly("commendation.doubt.late", "commendation.doubt.quota");
        assertThat(keys(text("BIEU_DUONG", "Vừa lập"), late))
                .as("not offered in the round")
                .contains("commendation.rule.form-required");
    }

    @Test
    void wantsAShareOfCollectives() {
        Quota third = new Quota(null, null, 30);
        assertThat(third.wantsCollectives(0, 3)).isTrue();
        assertThat(third.wantsCollectives(1, 3)).isFalse();
        assertThat(third.wantsCollectives(0, 0)).isFalse();
        assertThat(new VoteCount(7, 2, 1, 10).reaches(70)).isTrue();
        assertThat(new VoteCount(6, 0, 0, 9).reaches(70)).as("66,7 %").isFalse();
    }

    private static List<String> keys(NominationText text, Facts facts) {
        return new NominationChecks(RULES)
                .of(text, facts).stream().map(Finding::key).toList();
    }

    private static Facts facts(List<Known> known) {
        return facts(known, Set.of());
    }

    /** The shipped rules, with the lower honour a condition of the law. */
    private static AwardRules strict(int times) {
        return new AwardRules(
                RULES.all().stream()
                        .map(form -> form.code().equals("BANG_KHEN")
                                ? new AwardForm(
                                        form.code(),
                                        form.name(),
                                        form.rank(),
                                        form.by(),
                                        form.candidates(),
                                        form.parts(),
                                        List.of(new Prerequisite("GIAY_KHEN", times, 2, false)),
                                        form.council(),
                                        form.quota(),
                                        form.source(),
                                        form.assumed())
                                : form)
                        .toList(),
                RULES.all().stream()
                        .flatMap(form -> form.parts().stream())
                        .distinct()
                        .collect(Collectors.toMap(part -> part, RULES::partName)));
    }

    private static NominationText prior(NominationText text, String number) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                text.unit(),
                text.settlementId(),
                text.merit(),
                text.from(),
                text.to(),
                text.content(),
                text.parts(),
                "GIAY_KHEN",
                number,
                TODAY.minusYears(1),
                text.reason());
    }

    private static Facts facts(List<Known> known, Set<String> revoked) {
        return new Facts(
                TODAY,
                "hnd",
                NominationSource.TYPED,
                null,
                List.of("BIEU_DUONG", "GIAY_KHEN", "BANG_KHEN"),
                Quota.NONE,
                0,
                null,
                true,
                known,
                revoked);
    }

    private static Known held(LocalDate on, String form, int rank) {
        return new Known(
                true,
                CandidateKind.INDIVIDUAL,
                "le van tam",
                "Ấp 1",
                "hnd",
                null,
                null,
                form,
                form,
                rank,
                on.minusMonths(8),
                on.minusMonths(1),
                ContentArea.C3_ENVIRONMENT,
                on,
                "07/QĐ-MTTQ",
                "MTTQ");
    }

    private static Known known(
            boolean award,
            @Nullable CandidateKind kind,
            @Nullable String unit,
            String form,
            int rank,
            @Nullable ContentArea content) {
        return new Known(
                award,
                kind,
                "le van tam",
                unit,
                "hpn",
                null,
                null,
                form,
                form,
                rank,
                TODAY.minusMonths(3),
                TODAY.minusMonths(1),
                content,
                award ? TODAY.minusDays(5) : null,
                null,
                "MTTQ");
    }

    private static NominationText text(String form, @Nullable String reason) {
        return new NominationText(
                form,
                CandidateKind.INDIVIDUAL,
                "Lê  Văn Tám",
                "Ấp 1",
                null,
                "Hiến đất",
                TODAY.minusMonths(2),
                TODAY,
                ContentArea.C3_ENVIRONMENT,
                Map.of("SUBMISSION", "f-1", "MERIT_REPORT", "f-2", "MINUTES", "f-3"),
                null,
                null,
                null,
                reason);
    }

    private static NominationText without(NominationText text) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                text.unit(),
                null,
                text.merit(),
                text.from(),
                text.to(),
                text.content(),
                Map.of(),
                null,
                null,
                null,
                null);
    }
}
