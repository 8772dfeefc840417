package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

class ReorganisationTests {

    private static final LocalDate TODAY = LocalDate.of(2019, 5, 20);
    private static final LocalDate DAY = LocalDate.of(2019, 7, 1);
    private static final Actor OFFICER = actor("an", "btc-tu.chuyen-vien");
    private static final Actor HEAD = actor("binh", "btc-tu.truong-ban");
    private static final Actor SECRETARY = actor("cuong", "btv-tu.bi-thu");

    @Test
    void isPreparedAppraisedAndApprovedByThreePeople() {
        Reorganisation plan = aSubmittedPlan();

        plan.appraise(true, null, HEAD, TODAY);
        plan.approve(true, null, plan.changes(), SECRETARY, TODAY);

        assertThat(plan.status()).isEqualTo(ReorganisationStatus.APPROVED);
        assertThat(plan.approver()).isNotNull();
    }

    @Test
    void refusesThePreparerAsAppraiserInWhateverPosition() {
        Reorganisation plan = aSubmittedPlan();

        assertRefused(
                "organization.rule.four-eyes",
                () -> plan.appraise(true, null, actor("an", "btc-tu.truong-ban"), TODAY));
        assertThat(plan.status()).isEqualTo(ReorganisationStatus.APPRAISAL);
    }

    @Test
    void refusesThePreparersPositionInWhoeverHoldsIt() {
        Reorganisation plan = aSubmittedPlan();

        assertRefused(
                "organization.rule.four-eyes",
                () -> plan.appraise(true, null, actor("dung", "btc-tu.chuyen-vien"), TODAY));
    }

    @Test
    void refusesTheAppraiserAsApprover() {
        Reorganisation plan = aSubmittedPlan();
        plan.appraise(true, null, HEAD, TODAY);

        assertRefused(
                "organization.rule.four-eyes",
                () -> plan.approve(true, null, plan.changes(), actor("binh", "btv-tu.bi-thu"), TODAY));
    }

    @Test
    void returnsOnlyWithAReason() {
        Reorganisation plan = aSubmittedPlan();

        assertRefused("organization.rule.return-reason-required", () -> plan.appraise(false, " ", HEAD, TODAY));

        plan.appraise(false, "Thiếu Phòng Văn hóa.", HEAD, TODAY);
        assertThat(plan.status()).isEqualTo(ReorganisationStatus.DRAFT);
        assertThat(plan.returnReason()).isEqualTo("Thiếu Phòng Văn hóa.");
    }

    @Test
    void refusesAnApprovalAfterTheDay() {
        Reorganisation plan = aSubmittedPlan();
        plan.appraise(true, null, HEAD, TODAY);

        assertRefused(
                "organization.rule.effective-in-past",
                () -> plan.approve(true, null, plan.changes(), SECRETARY, DAY.plusDays(1)));
    }

    @Test
    void refusesAnEmptyPlanAndADayThatHasPassed() {
        Reorganisation plan = aPlan();

        assertRefused("organization.rule.plan-empty", () -> plan.submit(List.of(), OFFICER, TODAY));
        assertRefused(
                "organization.rule.effective-in-past",
                () -> new Reorganisation(
                        "r",
                        new PrepareReorganisation("Sắp xếp", "QĐ 1", TODAY.minusDays(1), "btc-tu"),
                        "btv-tu",
                        OFFICER,
                        TODAY));
    }

    @Test
    void renamesAndMovesAUnitAtOnceButEndsItOnlyOnce() {
        Reorganisation plan = aPlan();
        plan.plan(PlanChange.rename("mttq", "Ủy ban MTTQ", "MTTQ", null));
        plan.plan(PlanChange.move("mttq", "mttq-tinh"));

        assertRefused(
                "organization.rule.changed-twice", () -> plan.plan(PlanChange.ending(ChangeKind.DISSOLVE, "mttq")));
        assertThat(plan.changes()).hasSize(2);
    }

    @Test
    void wantsAsManySuccessorsAsTheKindOfChangeHas() {
        Reorganisation plan = aPlan();

        assertRefused("organization.rule.one-successor", () -> plan.plan(PlanChange.ending(ChangeKind.MERGE, "a")));
        assertRefused(
                "organization.rule.one-successor", () -> plan.plan(PlanChange.ending(ChangeKind.MERGE, "a", "b", "c")));
        assertRefused(
                "organization.rule.several-successors", () -> plan.plan(PlanChange.ending(ChangeKind.SPLIT, "a", "b")));
        assertRefused(
                "organization.rule.own-successor", () -> plan.plan(PlanChange.ending(ChangeKind.MERGE, "a", "a")));
        assertRefused("organization.rule.own-parent", () -> plan.plan(PlanChange.move("a", "a")));
    }

    @Test
    void neverGuessesBetweenTwoSuccessors() {
        Reorganisation plan = aPlan();
        plan.plan(PlanChange.ending(ChangeKind.SPLIT, "hu", "xa-a", "xa-b"));
        UnitChange split = plan.changes().get(0);
        List<OpenWork> open = List.of(work("obligation:1"), work("obligation:2"));

        plan.choose("hu", "obligation:1", "xa-b");

        assertThat(plan.unnamed(split, open)).extracting(OpenWork::key).containsExactly("obligation:2");
        assertThat(plan.handover(split).successorFor("obligation:1")).isEqualTo("xa-b");
        assertRefused(
                "organization.rule.successor-missing",
                () -> plan.handover(split).successorFor("obligation:2"));
        assertRefused("organization.rule.not-a-successor", () -> plan.choose("hu", "obligation:2", "xa-c"));
    }

    @Test
    void countsWhatHasBeenCarriedOut() {
        Reorganisation plan = aPlan();
        plan.plan(PlanChange.move("a", "b"));
        plan.plan(PlanChange.ending(ChangeKind.MERGE, "c", "d"));
        plan.submit(plan.changes(), OFFICER, TODAY);
        plan.appraise(true, null, HEAD, TODAY);
        plan.approve(true, null, plan.changes(), SECRETARY, TODAY);

        plan.advance(DAY);
        assertThat(plan.status()).isEqualTo(ReorganisationStatus.UNDER_WAY);
        assertThat(plan.nextChange()).map(UnitChange::unitId).contains("c");
        plan.advance(DAY);

        assertThat(plan.status()).isEqualTo(ReorganisationStatus.DONE);
        assertThat(plan.doneOn()).isEqualTo(DAY);
        assertThat(plan.nextChange()).isEmpty();
    }

    private static Reorganisation aPlan() {
        return new Reorganisation(
                "r-1",
                new PrepareReorganisation("Sắp xếp huyện", "Quyết định 1-QĐ/TU", DAY, "btc-tu"),
                "btv-tu",
                OFFICER,
                TODAY);
    }

    private static Reorganisation aSubmittedPlan() {
        Reorganisation plan = aPlan();
        plan.plan(PlanChange.ending(ChangeKind.MERGE, "hu", "tu"));
        plan.submit(plan.changes(), OFFICER, TODAY);
        return plan;
    }

    private static OpenWork work(String key) {
        return new OpenWork(key, "TASK", key, 1, null);
    }

    private static Actor actor(String account, String position) {
        return new Actor(account, account, position, position, position.substring(0, position.indexOf('.')));
    }

    private static void assertRefused(String rule, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(rule));
    }
}
