package vn.chidao.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.exemplar.Models.AT;
import static vn.chidao.exemplar.Models.DAY;
import static vn.chidao.exemplar.Models.FRONT;
import static vn.chidao.exemplar.Models.OWNER;
import static vn.chidao.exemplar.Models.actor;
import static vn.chidao.exemplar.Models.confirmed;
import static vn.chidao.exemplar.Models.report;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

class PilotModelTests {

    @Test
    void comesAsFarAsWhatIsConfirmedOfIt() {
        PilotModel model = Models.aRegisteredModel(2);
        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);

        model.report("a-1", report(ModelActKind.BUILT, 2), "mttq", OWNER, AT);
        assertThat(model.stage()).as("reported only").isEqualTo(ModelStage.REGISTERED);
        model.confirm("a-1", "Đúng", FRONT, AT);
        assertThat(model.stage()).isEqualTo(ModelStage.BUILT);
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 1);
        assertThat(model.stage()).isEqualTo(ModelStage.RECOGNISED);
        confirmed(model, "a-3", ModelActKind.REPLICATED, 1);

        assertThat(model.stage()).isEqualTo(ModelStage.REPLICATED);
        assertThat(model.steps())
                .extracting(ModelStep::kind)
                .startsWith(ModelStepKind.REGISTERED, ModelStepKind.REPORTED);
    }

    @Test
    void growsBeyondWhatWasRegistered() {
        PilotModel model = Models.aRegisteredModel(1);

        confirmed(model, "a-1", ModelActKind.BUILT, 3);
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 3);

        assertThat(model.stage()).isEqualTo(ModelStage.RECOGNISED);
        refused(
                "exemplar.rule.nothing-to-recognise",
                null,
                () -> model.report("a-3", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT));
    }

    @Test
    void recognisesNoMoreThanIsBuiltAndConfirmed() {
        PilotModel model = Models.aRegisteredModel(3);
        model.report("a-1", report(ModelActKind.BUILT, 2), "mttq", OWNER, AT);
        refused(
                "exemplar.rule.nothing-to-recognise",
                null,
                () -> model.report("a-2", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT));

        model.confirm("a-1", null, FRONT, AT);
        model.report("a-2", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT);

        refused(
                "exemplar.rule.amount-too-large",
                "amount",
                () -> model.report("a-3", report(ModelActKind.RECOGNISED, 2), "mttq", OWNER, AT));
    }

    @Test
    void mayBeBuiltAnewWhereItDidNotMeet() {
        PilotModel model = Models.aRegisteredModel(1);
        confirmed(model, "a-1", ModelActKind.BUILT, 1);
        confirmed(model, "a-2", ModelActKind.NOT_MET, 1);
        assertThat(model.stage()).isEqualTo(ModelStage.NOT_MET);
        refused(
                "exemplar.rule.nothing-to-recognise",
                null,
                () -> model.report("a-3", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT));

        confirmed(model, "a-3", ModelActKind.BUILT, 1);
        assertThat(model.stage()).isEqualTo(ModelStage.BUILT);
        confirmed(model, "a-4", ModelActKind.RECOGNISED, 1);

        assertThat(model.stage()).isEqualTo(ModelStage.RECOGNISED);
    }

    @Test
    void whatWasRegisteredAndNeverBuiltIsJudgedAsWell() {
        PilotModel model = Models.aRegisteredModel(3);
        confirmed(model, "a-1", ModelActKind.BUILT, 2);
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 2);

        confirmed(model, "a-3", ModelActKind.NOT_MET, 1);

        refused(
                "exemplar.rule.nothing-to-judge",
                null,
                () -> model.report("a-4", report(ModelActKind.NOT_MET, 1), "mttq", OWNER, AT));
    }

    @Test
    void whatWasNeverBuiltMayStillBeBuiltAndIsThenJudgedAnew() {
        PilotModel model = Models.aRegisteredModel(1);
        confirmed(model, "a-1", ModelActKind.NOT_MET, 1);
        assertThat(model.acts().get(0).neverBuilt()).isTrue();
        assertThat(model.stage()).isEqualTo(ModelStage.NOT_MET);

        confirmed(model, "a-2", ModelActKind.BUILT, 1);
        assertThat(model.stage()).isEqualTo(ModelStage.BUILT);
        confirmed(model, "a-3", ModelActKind.RECOGNISED, 1);

        assertThat(model.stage()).isEqualTo(ModelStage.RECOGNISED);
        assertThat(model.complete()).hasValueSatisfying(verdicts -> {
            assertThat(verdicts.met()).isEqualTo(1);
            assertThat(verdicts.of())
                    .as("the second verdict replaced the first")
                    .isEqualTo(1);
        });
    }

    @Test
    void asksWhetherWhatDoesNotMeetWasBuiltWhereItMayBeEither() {
        PilotModel model = Models.aRegisteredModel(3);
        confirmed(model, "a-1", ModelActKind.BUILT, 2);

        refused(
                "exemplar.rule.never-built-required",
                "neverBuilt",
                () -> model.report("a-2", report(ModelActKind.NOT_MET, 1), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.amount-too-large",
                "amount",
                () -> model.report("a-2", notMet(true, 2), "mttq", OWNER, AT));
        model.report("a-2", notMet(true, 1), "mttq", OWNER, AT);

        model.report("a-3", report(ModelActKind.RECOGNISED, 2), "mttq", OWNER, AT);
        assertThat(model.acts()).hasSize(3);
    }

    @Test
    void makesOneFigureOfItsVerdictsWhenEachInstanceHasOne() {
        PilotModel model = Models.aRegisteredModel(3);
        confirmed(model, "a-1", ModelActKind.BUILT, 2);
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 2);
        assertThat(model.complete()).as("one of three is not judged").isEmpty();

        model.report("a-3", notMet(null, 1), "mttq", OWNER, AT);
        assertThat(model.complete()).as("reported only").isEmpty();
        model.confirm("a-3", null, FRONT, AT);
        CountedVerdicts.Verdicts verdicts = model.complete().orElseThrow();
        assertThat(verdicts.met()).isEqualTo(2);
        assertThat(verdicts.of()).isEqualTo(3);

        model.countedAs(verdicts, "r-1");
        assertThat(model.complete()).isEmpty();
        confirmed(model, "a-4", ModelActKind.BUILT, 1);
        confirmed(model, "a-5", ModelActKind.RECOGNISED, 1);
        assertThat(model.complete()).as("it has been counted").isEmpty();
        confirmed(model, "a-6", ModelActKind.BUILT, 2);
        confirmed(model, "a-7", ModelActKind.RECOGNISED, 2);
        assertThat(model.complete()).as("two on top").hasValueSatisfying(more -> {
            assertThat(more.met()).isEqualTo(2);
            assertThat(more.of()).isEqualTo(2);
        });
    }

    @Test
    void countsWhatWasJudgedWhenTheRestIsNoLongerRegistered() {
        PilotModel model = Models.aRegisteredModel(3);
        confirmed(model, "a-1", ModelActKind.BUILT, 2);
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 1);
        confirmed(model, "a-3", ModelActKind.NOT_MET, 1, false);
        assertThat(model.complete()).isEmpty();

        model.unregister("Thiếu vốn", FRONT, AT);

        assertThat(model.complete()).hasValueSatisfying(verdicts -> {
            assertThat(verdicts.met()).isEqualTo(1);
            assertThat(verdicts.of()).isEqualTo(2);
        });
    }

    @Test
    void isNotConfirmedWhereItNoLongerFitsWhatIsRegistered() {
        PilotModel model = Models.aRegisteredModel(3);
        model.report("a-1", report(ModelActKind.NOT_MET, 2), "mttq", OWNER, AT);
        model.follow(Models.line("Hàng rào xanh", 1), FRONT, AT);

        refused("exemplar.rule.no-longer-fits", null, () -> model.confirm("a-1", null, FRONT, AT));
        model.giveBack("a-1", "Chỉ còn đăng ký một", FRONT, AT);

        confirmed(model, "a-2", ModelActKind.NOT_MET, 1);
        assertThat(model.stage()).isEqualTo(ModelStage.NOT_MET);
    }

    @Test
    void endsWhatWaitsWhenItsObligationBindsNobodyAnyMore() {
        PilotModel model = Models.aRegisteredModel(2);
        confirmed(model, "a-1", ModelActKind.BUILT, 1);
        model.report("a-2", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT);

        assertThat(model.end("Khép lại chu kỳ", FRONT, AT))
                .extracting(ModelAct::id)
                .containsExactly("a-2");

        assertThat(model.steps())
                .last()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(ModelStepKind.ENDED));
        refused("exemplar.rule.decided", null, () -> model.confirm("a-2", null, FRONT, AT));
        assertThat(model.stage()).isEqualTo(ModelStage.BUILT);
    }

    private static ReportAct notMet(@Nullable Boolean neverBuilt, int amount) {
        return Models.report(ModelActKind.NOT_MET, amount, neverBuilt);
    }

    @Test
    void isReplicatedOnceInAPlaceAlsoByWhoTookItOver() {
        PilotModel model = Models.aRegisteredModel(1);
        confirmed(model, "a-1", ModelActKind.BUILT, 1);
        refused(
                "exemplar.rule.not-recognised",
                null,
                () -> model.report("a-2", report(ModelActKind.REPLICATED, 1), "mttq", OWNER, AT));
        confirmed(model, "a-2", ModelActKind.RECOGNISED, 1);

        model.report("a-3", report(ModelActKind.REPLICATED, 1, "hpn", "Ấp 3"), "mttq", actor("hpn"), AT);

        refused(
                "exemplar.rule.replica-twice",
                "place",
                () -> model.report("a-4", report(ModelActKind.REPLICATED, 1, "hnd", "ẤP 3"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.own-only",
                null,
                () -> model.report("a-4", report(ModelActKind.BUILT, 1, "hpn", "Ấp 4"), "mttq", actor("hpn"), AT));
    }

    @Test
    void isConfirmedOnlyByTheBodyThatLeadsAndOnce() {
        PilotModel model = Models.aRegisteredModel(1);
        model.report("a-1", report(ModelActKind.BUILT, 1), "mttq", OWNER, AT);

        refused("exemplar.rule.confirming-only", null, () -> model.confirm("a-1", null, OWNER, AT));
        refused("exemplar.rule.reason-required", "comment", () -> model.giveBack("a-1", " ", FRONT, AT));
        model.giveBack("a-1", "Ảnh mờ", FRONT, AT);

        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);
        refused("exemplar.rule.decided", null, () -> model.confirm("a-1", null, FRONT, AT));
    }

    @Test
    void isTakenBackUntilItIsCountedOrRestedOn() {
        PilotModel model = Models.aRegisteredModel(1);
        confirmed(model, "a-1", ModelActKind.BUILT, 1);
        refused("exemplar.rule.reporter-only", null, () -> model.takeBack("a-1", null, "Nhầm", FRONT, AT));
        refused("exemplar.rule.reason-required", "reason", () -> model.takeBack("a-1", null, "", OWNER, AT));
        model.report("a-2", report(ModelActKind.RECOGNISED, 1), "mttq", OWNER, AT);
        refused("exemplar.rule.rested-on", null, () -> model.takeBack("a-1", null, "Nhầm", OWNER, AT));

        model.takeBack("a-2", null, "Nhầm", OWNER, AT);
        model.takeBack("a-1", null, "Nhầm", OWNER, AT);
        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);
        refused("exemplar.rule.not-standing", null, () -> model.takeBack("a-1", null, "Nhầm", OWNER, AT));

        confirmed(model, "a-3", ModelActKind.NOT_MET, 1);
        model.recordedAs("a-3", "r-1");
        refused("exemplar.rule.counted", null, () -> model.takeBack("a-3", null, "Nhầm", OWNER, AT));
    }

    @Test
    void asksForWhatEachReportNeeds() {
        PilotModel model = Models.aRegisteredModel(1);

        refused(
                "exemplar.rule.what-stands-required",
                "words",
                () -> model.report("a", built(1, DAY, " ", "Ấp 2", "f"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.place-required",
                "place",
                () -> model.report("a", built(1, DAY, "Rào", null, "f"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.file-required",
                "file",
                () -> model.report("a", built(1, DAY, "Rào", "Ấp 2", null), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.amount",
                "amount",
                () -> model.report("a", built(0, DAY, "Rào", "Ấp 2", "f"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.day-required",
                "day",
                () -> model.report("a", built(1, null, "Rào", "Ấp 2", "f"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.day-to-come",
                "day",
                () -> model.report("a", built(1, LocalDate.of(2018, 6, 16), "Rào", "Ấp 2", "f"), "mttq", OWNER, AT));
        refused(
                "exemplar.rule.too-long",
                "words",
                () -> model.report("a", built(1, DAY, "R".repeat(4001), "Ấp 2", "f"), "mttq", OWNER, AT));
        assertThat(model.acts()).isEmpty();
    }

    @Test
    void followsItsLineUntilSomethingStands() {
        PilotModel model = Models.aRegisteredModel(3);
        assertThat(model.follow(Models.line("Hàng rào xanh", 3), FRONT, AT))
                .as("nothing changed")
                .isEmpty();
        assertThat(model.follow(Models.line("Hàng rào xanh ấp 2", 3), FRONT, AT))
                .contains(ModelStepKind.RENAMED);
        assertThat(model.name()).isEqualTo("Hàng rào xanh ấp 2");
        assertThat(model.follow(Models.line("Hàng rào xanh ấp hai", 2), FRONT, AT))
                .as("a step for each change")
                .containsExactly(ModelStepKind.RENAMED, ModelStepKind.RECOUNTED);
        assertThat(model.steps()).extracting(ModelStep::words).contains("Hàng rào xanh ấp 2", "3");
        confirmed(model, "a-1", ModelActKind.BUILT, 1);

        model.follow(Models.line("Tên khác hẳn", 2), FRONT, AT);

        assertThat(model.name()).as("what stands keeps its name").isEqualTo("Hàng rào xanh ấp hai");
        assertThat(model.isOf(Models.line("Tên khác hẳn", 1).key())).isTrue();
    }

    @Test
    void staysOnTheRegisterWhenItIsNoLongerRegistered() {
        PilotModel model = Models.aRegisteredModel(1);
        model.unregister("Thiếu vốn", FRONT, AT);
        assertThat(model.stage()).isEqualTo(ModelStage.UNREGISTERED);
        refused(
                "exemplar.rule.unregistered",
                null,
                () -> model.report("a", report(ModelActKind.BUILT, 1), "mttq", OWNER, AT));

        assertThat(model.follow(Models.line("Hàng rào xanh", 1), FRONT, AT)).contains(ModelStepKind.REGISTERED_AGAIN);
        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);
    }

    @Test
    void tellsWhoComesSecondWhoWasFirst() {
        PilotModel model = Models.aRegisteredModel(1);
        ReportAct seenEarlier = new ReportAct(
                "m-1", 7L, ModelActKind.BUILT, "hnd", null, 1, DAY, "Rào", "Ấp 2", null, null, null, null, "f");

        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> model.report("a", seenEarlier, "mttq", OWNER, AT))
                .satisfies(faster -> assertThat(faster.personName()).isEqualTo(FRONT.personName()));
    }

    @Test
    void goesToItsSuccessorWithWhatIsAwaited() {
        PilotModel model = Models.aRegisteredModel(1);
        confirmed(model, "a-0", ModelActKind.BUILT, 1);
        model.report("a-1", report(ModelActKind.BUILT, 1), "mttq", OWNER, AT);

        model.handOver("hnd", "hnd-moi", AT);
        model.handOver("mttq", "mttq-moi", AT);

        model.confirm("a-1", null, actor("mttq-moi"), AT);
        assertThat(model.unitId()).isEqualTo("hnd-moi");
        model.takeBack("a-1", null, "Nhầm", actor("hnd-moi"), AT);
        assertThat(model.acts().get(0).unitId())
                .as("what is done stays whose it was")
                .isEqualTo("hnd");
        model.takeBack("a-0", null, "Nhầm", actor("hnd-moi"), AT);
        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);
    }

    private static ReportAct built(
            int amount, @Nullable LocalDate day, String words, @Nullable String place, @Nullable String fileId) {
        return new ReportAct(
                "m-1",
                null,
                ModelActKind.BUILT,
                "hnd",
                null,
                amount,
                day,
                words,
                place,
                null,
                null,
                null,
                null,
                fileId);
    }

    private static void refused(String key, @Nullable String field, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
