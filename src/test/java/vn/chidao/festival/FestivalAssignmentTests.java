package vn.chidao.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.festival.Assignments.AFTER;
import static vn.chidao.festival.Assignments.CHAIR;
import static vn.chidao.festival.Assignments.FESTIVAL;
import static vn.chidao.festival.Assignments.OCTOBER;
import static vn.chidao.festival.Assignments.assigned;
import static vn.chidao.festival.Assignments.command;
import static vn.chidao.festival.Assignments.of;
import static vn.chidao.festival.Assignments.went;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

class FestivalAssignmentTests {

    @Test
    void asksForOneReportOfWhoeverIsSent() {
        FestivalAssignment assigned = assigned();

        assertThat(assigned.status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(assigned.turn()).isEqualTo(new VisitTurn("a-1", 1));
        assertThat(assigned.visitingUnitId()).isEqualTo("ubnd");
    }

    @ParameterizedTest
    @CsvSource({"2016, 2016-11-18, year", "2019, 2019-11-18, year", "2017, 2018-11-18, day", "2018, 2017-11-18, day"})
    void isOfThisYearOrTheNextAndOfADayInIt(int year, LocalDate day, String field) {
        refusedAt(
                field,
                () -> new FestivalAssignment("a-1", command(year, day), "kdc-1", CHAIR, "ubnd", of("vphu", OCTOBER)));
    }

    @Test
    void mayBeOnAnotherDayThanUsual() {
        LocalDate december = LocalDate.of(2017, 12, 2);
        FestivalAssignment late =
                new FestivalAssignment("a-1", command(2017, december), "kdc-1", CHAIR, "ubnd", of("vphu", OCTOBER));

        assertThat(late.day()).isEqualTo(december);
        assertThat(FestivalAssignment.isUsual(december)).isFalse();
        assertThat(FestivalAssignment.isUsual(LocalDate.of(2017, 11, 1))).isTrue();
        assertThat(FestivalAssignment.isUsual(FestivalAssignment.usualDay(2017)))
                .isTrue();
        assertThat(FestivalAssignment.isUsual(LocalDate.of(2017, 11, 19))).isFalse();
    }

    @Test
    void isMadeAndChangedByWhoeverAssigns() {
        refusedAt(
                null,
                () -> new FestivalAssignment(
                        "a-1", command(2017, FESTIVAL), "kdc-1", CHAIR, "ubnd", of("ubnd", OCTOBER)));
        refusedAt(null, () -> assigned().change(changed("Bận họp"), "mttq", of("ubnd", OCTOBER)));
        refusedAt(null, () -> assigned().withdraw("Bận họp", of("ubnd", OCTOBER)));
    }

    @Test
    void changesWithAReasonAndAsksAnew() {
        FestivalAssignment assigned = assigned();

        assigned.change(changed("Bận họp"), "vphu", of("vphu", OCTOBER));

        assertThat(assigned.turn().number()).isEqualTo(2);
        assertThat(assigned.visitingUnitId()).isEqualTo("vphu");
        assertThat(assigned.visitor()).isEqualTo(Visitor.named("Lê Văn Hai", "Ủy viên"));
        assertThat(assigned.lastReason()).isEqualTo("Bận họp");
        refusedAt("reason", () -> assigned.change(changed(" "), "vphu", of("vphu", OCTOBER)));
        refusedAt("reason", () -> assigned.change(changed("x".repeat(1001)), "vphu", of("vphu", OCTOBER)));
    }

    @Test
    void leavesTheReportAsItIsWhereTheChangeDoesNotConcernIt() {
        FestivalAssignment assigned = assigned();

        assertThat(assigned.change(changed(CHAIR, FESTIVAL, "o-1"), "ubnd", of("vphu", OCTOBER)))
                .isFalse();
        assertThat(assigned.turn().number()).isEqualTo(1);
        assertThat(assigned.obligationId()).isEqualTo("o-1");
        assertThat(assigned.change(changed(CHAIR, FESTIVAL.minusDays(1), "o-1"), "ubnd", of("vphu", OCTOBER)))
                .isTrue();
        assertThat(assigned.change(changed(CHAIR, FESTIVAL.minusDays(1), "o-1"), "ubnd-moi", of("vphu", OCTOBER)))
                .isTrue();
        assertThat(assigned.change(changed("Bận họp"), "vphu", of("vphu", OCTOBER)))
                .isTrue();
        Visitor corrected = Visitor.named("Lê Văn Hải", "Ủy viên");
        assertThat(assigned.change(changed(corrected, FESTIVAL, null), "vphu", of("vphu", OCTOBER)))
                .isFalse();
        assertThat(assigned.visitor()).isEqualTo(corrected);
        assertThat(assigned.turn().number()).isEqualTo(4);
    }

    @Test
    void isTakenBackWithAReasonAndThenLeftAlone() {
        FestivalAssignment assigned = assigned();
        refusedAt("reason", () -> assigned.withdraw(null, of("vphu", OCTOBER)));

        assigned.withdraw("Không tổ chức", of("vphu", OCTOBER));

        assertThat(assigned.status()).isEqualTo(AssignmentStatus.WITHDRAWN);
        refusedAt(null, () -> assigned.withdraw("Lần nữa", of("vphu", OCTOBER)));
        refusedAt(null, () -> assigned.change(changed("Lần nữa"), "vphu", of("vphu", OCTOBER)));
        refusedAt(null, () -> report(assigned, went(50, "Rác")));
    }

    @Test
    void keepsWhatWasHeard() {
        FestivalAssignment assigned = assigned();

        report(assigned, went(120, "Thu gom rác", "Sửa cầu"));

        assertThat(assigned.status()).isEqualTo(AssignmentStatus.REPORTED);
        assertThat(assigned.attended()).isEqualTo(120);
        assertThat(assigned.opinions()).extracting(OpinionHeard::text).containsExactly("Thu gom rác", "Sửa cầu");
        refusedAt(null, () -> assigned.withdraw("Muộn", of("vphu", AFTER)));
        refusedAt(null, () -> report(assigned, went(120, "Thu gom rác")));
    }

    @Test
    void isReportedByTheOrganisationOfWhoeverWasSent() {
        refusedAt(null, () -> assigned().report(turn(1), went(9, "Rác"), Assignments::heard, of("vphu", AFTER)));
    }

    @Test
    void isNotReportedForWhatIsNotAskedAnyMore() {
        FestivalAssignment assigned = assigned();
        assigned.change(changed("Bận họp"), "ubnd", of("vphu", OCTOBER));

        refusedAt(null, () -> report(assigned, went(9, "Rác")));
    }

    @Test
    void isNoVisitBeforeItsDay() {
        FestivalAssignment assigned = assigned();
        refusedAt(
                "attendance",
                () -> assigned.report(turn(1), went(9, "Rác"), Assignments::heard, of("ubnd", FESTIVAL.minusDays(1))));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        assigned.report(turn(1), went(9, "Rác"), Assignments::heard, of("ubnd", FESTIVAL.minusDays(1))))
                .satisfies(refusal -> assertThat(refusal.args()).containsExactly("18/11/2017"));

        assigned.report(turn(1), absent("Đi công tác", null), Assignments::heard, of("ubnd", FESTIVAL.minusDays(1)));

        assertThat(assigned.attendance()).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void saysHowManyCameAndWhatTheySaid() {
        refusedAt("attended", () -> report(assigned(), went(null, "Rác")));
        refusedAt("attended", () -> report(assigned(), went(-1, "Rác")));
        refusedAt("attended", () -> report(assigned(), went(100_001, "Rác")));
        refusedAt("opinions", () -> report(assigned(), went(9)));
        refusedAt("opinions[1].text", () -> report(assigned(), went(9, "Rác", " ")));
        refusedAt("opinions[0].text", () -> report(assigned(), went(9, "x".repeat(2001))));
        refusedAt(
                "opinions",
                () -> report(assigned(), went(9, Collections.nCopies(21, "Rác").toArray(String[]::new))));
    }

    @Test
    void takesNoOpinionsWhereItIsSaidWhy() {
        FestivalAssignment assigned = assigned();

        report(assigned, new ReportVisit(Attendance.WENT, null, null, 9, List.of(), "Mưa to, tan sớm", null));

        assertThat(assigned.opinions()).isEmpty();
        assertThat(assigned.attendance()).isEqualTo(Attendance.WENT);
    }

    @Test
    void saysWhyHeDidNotGoAndWhoWentInstead() {
        refusedAt("reason", () -> report(assigned(), absent(" ", null)));
        refusedAt("substitute", () -> report(assigned(), absent("Ốm", "Ông Ba")));
        refusedAt("reason", () -> report(assigned(), replaced(null, "Ông Ba, Phó Chủ tịch")));
        refusedAt("substitute", () -> report(assigned(), replaced("Ốm", "")));

        FestivalAssignment replaced = assigned();
        report(replaced, replaced("Ốm", "Ông Ba, Phó Chủ tịch"));
        assertThat(replaced.attendance()).isEqualTo(Attendance.REPLACED);
        assertThat(replaced.opinions()).hasSize(1);
    }

    @Test
    void hearsNothingWhereNobodyWent() {
        ReportVisit heard = went(null, "Rác");
        refusedAt(
                "opinions",
                () -> report(
                        assigned(),
                        new ReportVisit(Attendance.ABSENT, "Ốm", null, null, heard.opinions(), null, null)));
        refusedAt(
                "attended",
                () -> report(assigned(), new ReportVisit(Attendance.ABSENT, "Ốm", null, 5, List.of(), null, null)));
    }

    @Test
    void keepsWhyAnOpinionNeedsNoRecommendation() {
        FestivalAssignment assignment = assigned();
        report(assignment, went(120, "Lắp đèn", "Sửa cầu"));
        refusedAt("reason", () -> assignment.closeOpinion("o-Sửa cầu", " ", of("ubnd", AFTER)));

        assignment.closeOpinion("o-Sửa cầu", " Chủ tịch xã đã hẹn ngày sửa ", of("ubnd", AFTER));

        assertThat(assignment.opinions().get(0).closing()).isNull();
        assertThat(assignment.opinions().get(1).closing())
                .extracting(OpinionClosing::closedReason, OpinionClosing::closedBy)
                .containsExactly("Chủ tịch xã đã hẹn ngày sửa", "Bà ubnd");
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> assignment.closeOpinion("o-Sửa cầu", "Nữa", of("vphu", AFTER)))
                .satisfies(first -> assertThat(first.personName()).isEqualTo("Bà ubnd"));
    }

    @Test
    void knowsWhoWasFaster() {
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> assigned().requireSeen(7))
                .satisfies(faster -> {
                    assertThat(faster.personName()).isEqualTo("Bà vphu");
                    assertThat(faster.at()).isEqualTo(of("vphu", OCTOBER).at());
                });
    }

    @Test
    void passesToWhoeverTakesOver() {
        FestivalAssignment assigned = assigned();
        assigned.handOver("ubnd", "ubnd-moi");
        assigned.handOver("vphu", "vp-moi");
        assigned.moveTo("kdc-moi", of("vp-moi", OCTOBER));

        assertThat(assigned.visitingUnitId()).isEqualTo("ubnd-moi");
        assertThat(assigned.assigningUnitId()).isEqualTo("vp-moi");
        assertThat(assigned.areaId()).isEqualTo("kdc-moi");
        assertThat(assigned.turn().number()).isEqualTo(2);
    }

    @Test
    void tellsPeopleApartHoweverTheirNamesAreTyped() {
        assertThat(Visitor.named("  Lê  văn hai ", "Ủy viên").key())
                .isEqualTo(Visitor.named("Lê Văn Hai", "ủy  viên").key())
                .isEqualTo(Visitor.named(Normalizer.normalize("Lê Văn Hai", Normalizer.Form.NFD), "Ủy viên")
                        .key())
                .isNotEqualTo(Visitor.named("Lê Văn Hai", "Bí thư").key())
                .isNotEqualTo(Visitor.named("Lê Văn Hài", "Ủy viên").key());
        refusedAt("name", () -> Visitor.named(" ", "Ủy viên"));
        refusedAt("office", () -> Visitor.named("Lê Văn Hai", null));
        refusedAt("name", () -> Visitor.named("x".repeat(201), "Ủy viên"));
        refusedAt("office", () -> Visitor.named("Lê Văn Hai", "x".repeat(201)));
    }

    private static VisitTurn turn(int number) {
        return new VisitTurn("a-1", number);
    }

    private static void report(FestivalAssignment assignment, ReportVisit report) {
        assignment.report(turn(1), report, Assignments::heard, of("ubnd", AFTER));
    }

    private static ReportVisit absent(String reason, @Nullable String substitute) {
        return new ReportVisit(Attendance.ABSENT, reason, substitute, null, List.of(), null, null);
    }

    private static ReportVisit replaced(@Nullable String reason, String substitute) {
        return new ReportVisit(
                Attendance.REPLACED, reason, substitute, 40, went(null, "Rác").opinions(), null, null);
    }

    private static ChangeAssignment changed(String reason) {
        return new ChangeAssignment("a-1", 0, Visitor.named("Lê Văn Hai", "Ủy viên"), FESTIVAL, null, reason);
    }

    private static ChangeAssignment changed(Visitor visitor, LocalDate day, @Nullable String obligationId) {
        return new ChangeAssignment("a-1", 0, visitor, day, obligationId, "Sửa cho đúng");
    }

    private static void refusedAt(@Nullable String field, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
