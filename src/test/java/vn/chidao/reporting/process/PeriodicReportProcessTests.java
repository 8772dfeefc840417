package vn.chidao.reporting.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskOutcome;

/** A report of one organisation, and one that consolidates those of many. */
class PeriodicReportProcessTests {

    private static final String KEY = "o-5:bdv-hu:2018";

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("reporting", "PeriodicReport", "requestContributionsDelegate");

    @Test
    void acceptsAReportOfOneOrganisation() throws Exception {
        ProcessInstance report = request(false);

        draft(report);
        approve(report);
        process.correlate("ReportAccepted", KEY);

        assertThat(report)
                .hasPassedInOrder(
                        "UserTask_DraftReport",
                        "UserTask_ApproveReport",
                        "IntermediateEvent_ReportAccepted",
                        "EndEvent_ReportAccepted")
                .hasNotPassed("ServiceTask_RequestContributions", "ReceiveTask_ContributionsClosed")
                .isEnded();
        verify(process.delegate("requestContributionsDelegate"), never()).execute(any());
    }

    @Test
    void waitsForContributionsBeforeItConsolidates() throws Exception {
        ProcessInstance report = request(true);

        process.runJob(report, "ServiceTask_RequestContributions");

        assertThat(report).isWaitingAt("ReceiveTask_ContributionsClosed").hasNotPassed("UserTask_DraftReport");
        verify(process.delegate("requestContributionsDelegate")).execute(any());

        process.correlate("ContributionsClosed", KEY);

        assertThat(report).isWaitingAt("UserTask_DraftReport");

        draft(report);
        approve(report);
        process.correlate("ReportAccepted", KEY);

        assertThat(report).hasPassed("EndEvent_ReportAccepted").isEnded();
    }

    @Test
    void closesContributionsOnlyOnce() {
        ProcessInstance report = request(true);
        process.runJob(report, "ServiceTask_RequestContributions");
        process.correlate("ContributionsClosed", KEY);

        assertThatThrownBy(() -> process.correlate("ContributionsClosed", KEY))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(report).isWaitingAt("UserTask_DraftReport");
    }

    @Test
    void returnsAReportTheOwnLeaderRefuses() {
        ProcessInstance report = request(false);
        draft(report);
        process.complete(report, "UserTask_ApproveReport", "reportApproved", false);

        assertThat(report).isWaitingAt("UserTask_DraftReport").hasNotPassed("Gateway_ReceiversAwaited");
    }

    @Test
    void returnsAReportTheReceiverDoesNotAcceptWithoutAskingForContributionsAgain() throws Exception {
        ProcessInstance report = request(true);
        process.runJob(report, "ServiceTask_RequestContributions");
        process.correlate("ContributionsClosed", KEY);
        draft(report);
        approve(report);
        process.correlate("ReportReturned", KEY);

        assertThat(report).isWaitingAt("UserTask_DraftReport").hasNotPassed("EndEvent_ReportAccepted");
        verify(process.delegate("requestContributionsDelegate")).execute(any());
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        ProcessInstance report = request(false);

        assertThat(task(report))
                .hasCandidateGroup("bdv-hu.officers")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 12, 15)));
        draft(report);
        assertThat(task(report)).hasCandidateGroup("bdv-hu.leaders").hasDueDate(process.due(2));
    }

    @Test
    void tellsTheWaitingReportWhatItsReceiversHaveSaid() {
        ProcessMessages messages = mock();
        CamundaPeriodicReportProcess port = new CamundaPeriodicReportProcess(mock(), messages, mock());

        port.reportAccepted(KEY);
        port.reportReturned(KEY);

        verify(messages).tell("PeriodicReport", KEY, PeriodicReportModel.REPORT_ACCEPTED);
        verify(messages).tell("PeriodicReport", KEY, PeriodicReportModel.REPORT_RETURNED);
    }

    @Test
    void endsWithItsCycle() {
        ProcessStarts starts = mock();

        new CamundaPeriodicReportProcess(starts, mock(), mock()).end(KEY, "Khép lại chu kỳ");

        verify(starts).end("PeriodicReport", KEY, "Khép lại chu kỳ");
    }

    @Test
    void tellsTheWaitingReportThatAllHaveContributed() {
        ProcessMessages messages = mock();

        new CamundaPeriodicReportProcess(mock(), messages, mock()).contributionsClosed(KEY);

        verify(messages).tell("PeriodicReport", KEY, PeriodicReportModel.CONTRIBUTIONS_CLOSED);
    }

    @Test
    void asksForAReturnedReportByTheMovedDay() {
        ProcessInstance report = request(false);
        draft(report);
        ReportingCatalog reports = mock();
        ReportView extended = mock();
        given(extended.dueOn()).willReturn(LocalDate.of(2019, 1, 15));
        given(reports.require(KEY)).willReturn(extended);
        TaskContext context = new TaskContext(
                "t", "Duyệt báo cáo", "PeriodicReport", "UserTask_ApproveReport", KEY, Actor.SYSTEM, null, Map.of());

        TaskOutcome returned = new ApproveReportFormHandler(mock(), reports, mock(), mock())
                .complete(context, new ApproveReportForm(ApproveReportForm.Decision.REFUSE, "Thiếu số liệu", null));
        process.complete(report, "UserTask_ApproveReport", returned);

        assertThat(task(report)).hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2019, 1, 15)));
    }

    private static ProcessInstance request(boolean consolidating) {
        return process.start(
                KEY,
                Map.of(
                        "directiveId", "d-77",
                        "unitId", "bdv-hu",
                        "consolidating", consolidating,
                        "supervisorUnitId", "vphu",
                        "dueOn", "2018-12-15"));
    }

    private static void draft(ProcessInstance report) {
        process.complete(report, "UserTask_DraftReport");
    }

    private static void approve(ProcessInstance report) {
        process.complete(report, "UserTask_ApproveReport", "reportApproved", true);
    }
}
