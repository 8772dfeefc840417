package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.reporting.Reports.AT;
import static vn.chidao.reporting.Reports.LEADER;
import static vn.chidao.reporting.Reports.TODAY;
import static vn.chidao.reporting.Reports.aRequestedContribution;
import static vn.chidao.reporting.Reports.aSentContribution;
import static vn.chidao.reporting.Reports.aText;
import static vn.chidao.reporting.Reports.models;
import static vn.chidao.reporting.Reports.part;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class ReportTests {

    @Test
    void namesAContributionByItsParentAndUnit() {
        assertThat(aRequestedContribution().id()).isEqualTo("5b:bdv-hu:2018/hnd");
    }

    @Test
    void isSentWithTheLeadersApproval() {
        Report report = aSentContribution();

        assertThat(report.status()).isEqualTo(ReportStatus.SENT);
    }

    @Test
    void replacesItsFiguresWhenItIsDraftedAgain() {
        Report report = aRequestedContribution();
        report.submitDraft(aText(), Reports.consolidation().sum(List.of(part("hnd", models(3)))), TODAY, List.of(), AT);
        report.refuse("Thiếu số liệu", List.of(), LEADER, AT);

        report.submitDraft(aText(), Reports.consolidation().sum(List.of(part("hnd", models(4)))), TODAY, List.of(), AT);

        assertThat(report.figures())
                .singleElement()
                .satisfies(
                        figure -> assertThat(figure.line().quantity().counted()).isEqualByComparingTo("4"));
    }

    @Test
    void asksForAReasonBeforeItGoesBack() {
        Report report = aSentContribution();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.returnForData(0, null, List.of(), LEADER, AT, TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("comment"));
        assertThat(report.status()).isEqualTo(ReportStatus.SENT);
    }

    @Test
    void isAskedForAgainWhenTheReceiverReturnsIt() {
        Report report = aSentContribution();

        report.returnForData(0, "Bổ sung nguyên nhân", List.of(), LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.REQUESTED);
    }

    @Test
    void staysAsItWasAccepted() {
        Report report = aSentContribution();
        report.accept(0, null, false, LEADER, AT, TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.submitDraft(aText(), List.of(), TODAY, List.of(), AT));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.returnForData(0, "Muộn", List.of(), LEADER, AT, TODAY));
    }

    @Test
    void isAcceptedWhenBothReceiversHaveAccepted() {
        Report report = sentToTwo();

        report.accept(1, null, false, LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.SENT);
        assertThat(statuses(report)).containsExactly(ReceptionStatus.PENDING, ReceptionStatus.ACCEPTED);

        report.accept(0, null, false, LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void isCalledBackFromTheOtherWhenOneReturnsItAndGoesToBothAgain() {
        Report report = sentToTwo();
        report.accept(0, null, false, LEADER, AT, TODAY);
        ReceiptTurn first = report.turns().get(1);

        report.returnForData(1, "Thiếu phụ lục", List.of(), LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.REQUESTED);
        assertThat(statuses(report)).containsExactly(ReceptionStatus.CALLED_BACK, ReceptionStatus.RETURNED);

        report.submitDraft(aText(), List.of(), TODAY, List.of(), AT);
        report.approveAndSend(null, LEADER, AT, TODAY);

        assertThat(statuses(report)).containsOnly(ReceptionStatus.PENDING);
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> report.receiptAt(first));
    }

    @Test
    void takesNoSecondWordFromOneReceiver() {
        Report report = sentToTwo();
        report.accept(0, null, false, LEADER, AT, TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.accept(0, null, false, LEADER, AT, TODAY));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.accept(2, null, false, LEADER, AT, TODAY));
    }

    @Test
    void asksOnceWhereBothReceiversHaveBecomeOne() {
        Report report = sentToTwo();
        report.accept(1, null, false, LEADER, AT, TODAY);

        report.receiveBy("bdv-hu", "mttq", TODAY);

        assertThat(report.turns()).hasSize(1);
        assertThat(report.acceptedByAll(AT, TODAY)).isTrue();
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void standsInTheSumsWhereWhatItPutsRightDoes() {
        for (boolean late : new boolean[] {false, true}) {
            Report report = Reports.aSentContribution();
            report.accept(0, null, late, LEADER, AT, TODAY);
            Report correction = report.correct(2, "Đếm sót", TODAY.plusDays(5));
            correction.submitDraft(aText(), List.of(), TODAY, List.of(), AT);
            correction.approveAndSend(null, LEADER, AT, TODAY);

            correction.accept(0, null, true, LEADER, AT, TODAY);

            assertThat(correction.isAfterConsolidation()).isEqualTo(late);
        }
    }

    @Test
    void goesToOneOrTwoDifferentReceivers() {
        for (List<String> receivers : List.of(List.<String>of(), List.of("a", "a"), List.of("a", "b", "c"))) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> request(receivers))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("receivers"));
        }
    }

    private static Report.Request request(List<String> receivers) {
        Report.Request asked = Reports.request("hnd");
        return new Report.Request(
                asked.directiveId(),
                asked.line(),
                "hnd",
                receivers,
                asked.periodLabel(),
                asked.from(),
                asked.to(),
                asked.dueOn(),
                null,
                null,
                null);
    }

    private static Report sentToTwo() {
        Report report = Report.contribution("5b:bdv-hu:2018", request(List.of("bdv-hu", "mttq")));
        report.submitDraft(aText(), List.of(), TODAY, List.of(), AT);
        report.approveAndSend(null, LEADER, AT, TODAY);
        return report;
    }

    private static List<ReceptionStatus> statuses(Report report) {
        return report.receipts().stream().map(ReportReceipt::status).toList();
    }

    @Test
    void isDraftedAgainWhereItWasPointedAt() {
        Report report = returned(mark(ReportPlace.of(models(3)), "Đếm lại mô hình"));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.submitDraft(aText(), figures(3), TODAY, List.of(), AT))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("answers");
                    assertThat(refusal.args()).containsExactly("Đếm lại mô hình");
                });
    }

    @Test
    void clearsAMarkByAChangedValueAndAnotherByAWord() {
        Report report = returned(
                mark(ReportPlace.of(models(3)), "Đếm lại mô hình"),
                mark(ReportPlace.of(ReportPart.LIMITATIONS), "Nêu nguyên nhân"));

        report.submitDraft(aText(), figures(4), TODAY, List.of(new AnswerMark(1, " Đã nêu ở phần II ")), AT);

        assertThat(report.marks())
                .extracting(ReportMark::state, ReportMark::answer)
                .containsExactly(tuple(MarkState.CHANGED, null), tuple(MarkState.ANSWERED, "Đã nêu ở phần II"));
    }

    @Test
    void clearsAMarkOnAFigureThatWasTakenOut() {
        Report report = returned(mark(ReportPlace.of(models(3)), "Không thuộc kỳ này"));

        report.submitDraft(aText(), List.of(), TODAY, List.of(), AT);

        assertThat(report.marks()).extracting(ReportMark::state).containsExactly(MarkState.CHANGED);
    }

    @Test
    void pointsOnlyAtWhatIsThereAndSaysWhatIsWanted() {
        Report report = sentWithModels();
        for (MarkPlace wrong : List.of(
                mark(ReportPlace.of(Reports.figure(ContentArea.C4_LAW_ORDER, "Vụ", 1, "vụ")), "Thiếu"),
                new MarkPlace("KHÔNG CÓ", "Thiếu"),
                new MarkPlace("RESULTS", " "),
                new MarkPlace("RESULTS", "x".repeat(501)))) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> report.returnForData(0, "Bổ sung", List.of(wrong), LEADER, AT, TODAY))
                    .satisfies(refusal -> assertThat(refusal.field()).startsWith("marks[0]."));
        }
    }

    private static MarkPlace mark(ReportPlace place, String remark) {
        return new MarkPlace(place.id(), remark);
    }

    private static List<SourcedFigure> figures(long models) {
        return List.of(new SourcedFigure(models(models), List.of()));
    }

    private static Report sentWithModels() {
        Report report = aRequestedContribution();
        report.submitDraft(aText(), figures(3), TODAY, List.of(), AT);
        report.approveAndSend(null, LEADER, AT, TODAY);
        return report;
    }

    private static Report returned(MarkPlace... marks) {
        Report report = sentWithModels();
        report.returnForData(0, "Bổ sung", List.of(marks), LEADER, AT, TODAY);
        return report;
    }

    @Test
    void isPutRightByAVersionAfterItAndStandsUntilThen() {
        Report report = aSentContribution();
        report.accept(0, null, true, LEADER, AT, TODAY);

        Report correction = report.correct(2, " Đếm sót ", TODAY.plusDays(7));

        assertThat(correction.id()).isEqualTo("5b:bdv-hu:2018/hnd~2");
        assertThat(correction.rootId()).isEqualTo(report.id());
        assertThat(correction.status()).isEqualTo(ReportStatus.REQUESTED);
        assertThat(correction.standing()).isFalse();
        assertThat(report.standing()).isTrue();

        report.stepBack();
        correction.takePlaceOf(report);

        assertThat(report.standing()).isFalse();
        assertThat(correction.standing()).isTrue();
        assertThat(correction.isAfterConsolidation()).isTrue();
    }

    @Test
    void isCorrectedOnlyWhereItStandsAndForAReason() {
        Report sent = aSentContribution();
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> sent.correct(2, "Sót", TODAY));
        sent.accept(0, null, false, LEADER, AT, TODAY);
        for (String reason : new String[] {null, " ", "x".repeat(10_000)}) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> sent.correct(2, reason, TODAY))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        }
        sent.stepBack();
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> sent.correct(3, "Sót", TODAY));
    }

    @Test
    void isMarkedWhenItComesAfterTheConsolidation() {
        Report report = aSentContribution();

        report.accept(0, null, true, LEADER, AT, TODAY);

        assertThat(report.isAfterConsolidation()).isTrue();
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void closesARoundOnceWhenNobodyIsMissing() {
        ContributionRound round = aRound();

        assertThat(round.closeIfReady(missing(1), LocalDate.of(2018, 11, 30))).isFalse();
        assertThat(round.closeIfReady(List.of(), LocalDate.of(2018, 11, 30))).isTrue();
        assertThat(round.closeIfReady(List.of(), LocalDate.of(2018, 11, 30))).isFalse();
    }

    @Test
    void closesARoundTheDayAfterItsDeadline() {
        ContributionRound round = aRound();

        assertThat(round.closeIfReady(missing(3), LocalDate.of(2018, 12, 1))).isFalse();
        assertThat(round.closeIfReady(missing(3), LocalDate.of(2018, 12, 2))).isTrue();
    }

    private static ContributionRound aRound() {
        return new ContributionRound("5b:bdv-hu:2018", Reports.request("bdv-hu"), 12);
    }

    private static List<LocalDate> missing(int units) {
        return Collections.nCopies(units, LocalDate.of(2018, 12, 1));
    }
}
