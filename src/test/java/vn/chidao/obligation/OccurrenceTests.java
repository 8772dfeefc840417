package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chidao.obligation.Obligations.ISSUED_ON;
import static vn.chidao.obligation.Obligations.SCHEDULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class OccurrenceTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 6, 20);
    private static final LocalDate DUE = LocalDate.of(2017, 6, 22);

    private final Occurrence occurrence = anOpenOne();

    private static Occurrence anOpenOne() {
        Obligation obligation = Obligations.inForce(Rhythm.ONCE, ObligationStage.TASK);
        Opening opening =
                obligation.openingsThrough(ISSUED_ON, SCHEDULE, List.of()).get(0);
        return new Occurrence(obligation, "ubnd", opening.line(), opening.slot(), "một lần", ISSUED_ON);
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static ReportResult result(LocalDate doneOn) {
        return new ReportResult(
                "cv77.2-1:ubnd:once",
                "Đã ban hành kế hoạch",
                doneOn,
                List.of(new ReportResult.Figure(
                        ContentArea.C1_ECONOMY_POVERTY,
                        Targets.counted("Hộ được giúp đỡ", "12", "hộ", null),
                        null,
                        null)),
                null,
                null);
    }

    @Test
    void isKnownByObligationOrganisationAndPeriod() {
        assertThat(occurrence.id()).isEqualTo("cv77.2-1:ubnd:once");
        assertThat(occurrence.view().isOpen()).isTrue();
        assertThat(occurrence.view().isLate(DUE)).isFalse();
        assertThat(occurrence.view().isLate(DUE.plusDays(1))).isTrue();
    }

    @Test
    void keepsTheLastWordForWhoeverActsNext() {
        occurrence.refuse("Không có kinh phí");
        assertThat(occurrence.progress().noteKind()).isEqualTo(TaskProgress.NoteKind.REFUSED);

        occurrence.insist("Đã bố trí trong dự toán");
        assertThat(occurrence.progress().note()).isEqualTo("Đã bố trí trong dự toán");

        occurrence.report(result(TODAY), TODAY);
        occurrence.returnResult("Thiếu danh sách");

        assertThat(occurrence.status()).isEqualTo(OccurrenceStatus.OPEN);
        assertThat(occurrence.progress().noteKind()).isEqualTo(TaskProgress.NoteKind.RETURNED);
        assertThat(occurrence.progress().figures()).hasSize(1);
    }

    @Test
    void refusesAResultFromTheFuture() {
        refuses(() -> occurrence.report(result(TODAY.plusDays(1)), TODAY), "obligation.rule.done-in-future");
    }

    @Test
    void refusesToBeTurnedDownOrReleasedWithoutAReason() {
        refuses(() -> occurrence.refuse(" "), "obligation.rule.reason-required");
        refuses(() -> occurrence.release("", TODAY), "obligation.rule.reason-required");
    }

    @Test
    void isOverOnceDoneOrReleased() {
        occurrence.complete("CONFIRMED", TODAY);

        assertThat(occurrence.status()).isEqualTo(OccurrenceStatus.DONE);
        refuses(() -> occurrence.release("Không cần nữa", TODAY), "obligation.rule.occurrence-closed");
        refuses(() -> occurrence.report(result(TODAY), TODAY), "obligation.rule.occurrence-closed");
    }

    @Test
    void movesItsDeadlineAndRemembersTheOldOne() {
        LocalDate later = LocalDate.of(2017, 7, 20);

        boolean moved = occurrence.moveDeadline(DUE, later, "Chờ số liệu", "Trưởng ban", Instant.EPOCH);

        assertThat(moved).isTrue();
        assertThat(occurrence.dueOn()).isEqualTo(later);
        assertThat(occurrence.progress().originalDueOn()).isEqualTo(DUE);
        assertThat(occurrence.progress().deadlineSteps())
                .containsExactly(new TaskProgress.DeadlineStep(DUE, later, "Chờ số liệu", "Trưởng ban"));
    }

    @Test
    void ignoresTheDeadlineOfAStepOnTheWay() {
        boolean moved = occurrence.moveDeadline(
                LocalDate.of(2017, 5, 30), LocalDate.of(2017, 6, 5), "Bận họp", "Trưởng ban", Instant.EPOCH);

        assertThat(moved).isFalse();
        assertThat(occurrence.dueOn()).isEqualTo(DUE);
    }
}
