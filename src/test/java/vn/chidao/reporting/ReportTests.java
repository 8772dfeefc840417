package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
        report.submitDraft(aText(), Reports.consolidation().sum(List.of(part("hnd", models(3)))), TODAY);
        report.refuse("Thiếu số liệu", LEADER, AT);

        report.submitDraft(aText(), Reports.consolidation().sum(List.of(part("hnd", models(4)))), TODAY);

        assertThat(report.figures())
                .singleElement()
                .satisfies(
                        figure -> assertThat(figure.line().quantity().counted()).isEqualByComparingTo("4"));
    }

    @Test
    void asksForAReasonBeforeItGoesBack() {
        Report report = aSentContribution();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.returnForData(0, null, LEADER, AT, TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("comment"));
        assertThat(report.status()).isEqualTo(ReportStatus.SENT);
    }

    @Test
    void isAskedForAgainWhenTheReceiverReturnsIt() {
        Report report = aSentContribution();

        report.returnForData(0, "Bổ sung nguyên nhân", LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.REQUESTED);
    }

    @Test
    void staysAsItWasAccepted() {
        Report report = aSentContribution();
        report.accept(0, null, false, LEADER, AT, TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.submitDraft(aText(), List.of(), TODAY));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> report.returnForData(0, "Muộn", LEADER, AT, TODAY));
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

        report.returnForData(1, "Thiếu phụ lục", LEADER, AT, TODAY);

        assertThat(report.status()).isEqualTo(ReportStatus.REQUESTED);
        assertThat(statuses(report)).containsExactly(ReceptionStatus.CALLED_BACK, ReceptionStatus.RETURNED);

        report.submitDraft(aText(), List.of(), TODAY);
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
        assertThat(report.acceptedByAll(TODAY)).isTrue();
        assertThat(report.status()).isEqualTo(ReportStatus.ACCEPTED);
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
                asked.dueOn());
    }

    private static Report sentToTwo() {
        Report report = Report.contribution("5b:bdv-hu:2018", request(List.of("bdv-hu", "mttq")));
        report.submitDraft(aText(), List.of(), TODAY);
        report.approveAndSend(null, LEADER, AT, TODAY);
        return report;
    }

    private static List<ReceptionStatus> statuses(Report report) {
        return report.receipts().stream().map(ReportReceipt::status).toList();
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
