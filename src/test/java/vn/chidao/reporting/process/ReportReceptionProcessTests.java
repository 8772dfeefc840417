package vn.chidao.reporting.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.reporting.ReceiptTurn;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.shared.Actor;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskOutcome;

/** One receiver's word on one draft of a report. */
class ReportReceptionProcessTests {

    private static final ReceiptTurn TURN = new ReceiptTurn("o-5:bdv-hu:2018", 2, 1);

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("reporting", "ReportReception");

    @Test
    void endsWhereTheReceiverAccepts() {
        ProcessInstance reception = ask();

        process.complete(reception, "UserTask_ReceiveReport", "reportAccepted", true);

        assertThat(reception)
                .hasPassed("EndEvent_ReceiverAccepted")
                .hasNotPassed("EndEvent_ReceiverReturned")
                .isEnded();
    }

    @Test
    void endsWhereTheReceiverReturnsIt() {
        ProcessInstance reception = ask();

        process.complete(reception, "UserTask_ReceiveReport", "reportAccepted", false);

        assertThat(reception).hasPassed("EndEvent_ReceiverReturned").isEnded();
    }

    @Test
    void isOfferedToTheReceiversLeaders() {
        assertThat(task(ask())).hasCandidateGroup("mttq.leaders").hasDueDate(process.due(5));
    }

    @Test
    void readsItsReceiverFromItsKey() {
        org.assertj.core.api.Assertions.assertThat(ReceiptTurn.parse(TURN.id())).isEqualTo(TURN);
    }

    @Test
    void startsOnceForEachReceiverAndDraft() {
        ProcessStarts starts = mock();

        new CamundaPeriodicReportProcess(starts, mock(), mock()).askReceiver(TURN, "d-77", "mttq");

        verify(starts)
                .request(
                        "ReportReception",
                        "o-5:bdv-hu:2018:2:1",
                        Map.of("directiveId", "d-77", "receiverUnitId", "mttq", "supervisorUnitId", "mttq"));
    }

    /** Instances of the first version of PeriodicReport ask the one receiver themselves. */
    @Test
    void carriesOnReportsThatWereSentBefore() {
        ReportingManagement reporting = mock();
        ReportingCatalog reports = mock();
        ReportView report = mock();
        ReceiptTurn turn = new ReceiptTurn("r", 1, 0);
        given(report.dueOn()).willReturn(LocalDate.of(2019, 1, 15));
        given(reports.firstTurn("r")).willReturn(turn);
        given(reports.require("r")).willReturn(report);
        TaskContext task = new TaskContext(
                "t",
                "Chấp nhận báo cáo",
                "PeriodicReport",
                "UserTask_ReceiveReport",
                "r",
                Actor.SYSTEM,
                null,
                Map.of());

        TaskOutcome outcome = new ReceiveReportFormHandler(reporting, reports, mock(), mock())
                .complete(task, new ReceiveReportForm(ReceiveReportForm.Decision.RETURN, "Thiếu số liệu", null));

        verify(reporting).returnForData(turn, "Thiếu số liệu", List.of());
        org.assertj.core.api.Assertions.assertThat(outcome.routing())
                .containsEntry("reportAccepted", false)
                .containsEntry("dueOn", "2019-01-15");
    }

    private static ProcessInstance ask() {
        return process.start(
                TURN.id(), Map.of("directiveId", "d-77", "receiverUnitId", "mttq", "supervisorUnitId", "mttq"));
    }
}
