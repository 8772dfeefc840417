package vn.chidao.obligation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.obligation.CycleClosed;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.testing.ProductMessages;
import vn.chidao.workflow.ProcessStarts;

/** One obligation of one organisation in one period: accepted or refused, carried out, confirmed. */
class ObligationTaskProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("obligation", "ObligationTask");

    private ProcessInstance occurrence;

    @BeforeEach
    void occurrenceOpens() {
        occurrence = process.start(
                "o-2:ubnd:2018",
                Map.of(
                        "directiveId", "d-77",
                        "unitId", "ubnd",
                        "followUpUnitId", "bdv-hu",
                        "supervisorUnitId", "vphu",
                        "dueOn", "2018-12-20"));
    }

    @Test
    void fulfilsWhatIsAcceptedReportedAndConfirmed() {
        accept();
        process.complete(occurrence, "UserTask_ReportResult");
        process.complete(occurrence, "UserTask_ConfirmResult", "resultConfirmed", true);

        assertThat(occurrence)
                .hasPassedInOrder(
                        "UserTask_AcceptObligation",
                        "UserTask_ReportResult",
                        "UserTask_ConfirmResult",
                        "EndEvent_ObligationFulfilled")
                .hasNotPassed("UserTask_DecideRefusal", "EndEvent_ObligationReleased")
                .isEnded();
    }

    @Test
    void releasesAnOrganisationWhoseRefusalIsGranted() {
        refuse();
        process.complete(occurrence, "UserTask_DecideRefusal", "obligationReleased", true);

        assertThat(occurrence)
                .hasPassed("EndEvent_ObligationReleased")
                .hasNotPassed("UserTask_ReportResult", "EndEvent_ObligationFulfilled")
                .isEnded();
    }

    @Test
    void asksAgainWhenTheFollowUpBodyInsists() {
        refuse();
        process.complete(occurrence, "UserTask_DecideRefusal", "obligationReleased", false);

        assertThat(occurrence).isWaitingAt("UserTask_AcceptObligation").hasNotPassed("EndEvent_ObligationReleased");

        accept();

        assertThat(occurrence).isWaitingAt("UserTask_ReportResult");
    }

    @Test
    void returnsAResultThatIsNotConfirmed() {
        accept();
        process.complete(occurrence, "UserTask_ReportResult");
        process.complete(occurrence, "UserTask_ConfirmResult", "resultConfirmed", false);

        assertThat(occurrence).isWaitingAt("UserTask_ReportResult").hasNotPassed("EndEvent_ObligationFulfilled");

        process.complete(occurrence, "UserTask_ReportResult");
        process.complete(occurrence, "UserTask_ConfirmResult", "resultConfirmed", true);

        assertThat(occurrence).hasPassed("EndEvent_ObligationFulfilled").isEnded();
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(occurrence)).hasCandidateGroup("ubnd.leaders").hasDueDate(process.due(3));
        refuse();
        assertThat(task(occurrence)).hasCandidateGroup("bdv-hu.leaders").hasDueDate(process.due(3));
        process.complete(occurrence, "UserTask_DecideRefusal", "obligationReleased", false);
        accept();
        assertThat(task(occurrence))
                .hasCandidateGroup("ubnd.officers")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 12, 20)));
        process.complete(occurrence, "UserTask_ReportResult");
        assertThat(task(occurrence)).hasCandidateGroup("bdv-hu.officers").hasDueDate(process.due(5));
    }

    @Test
    void endsWithItsCycle() {
        ProcessStarts starts = mock();
        CycleClosed closed = new CycleClosed("d-77", "77-CV/HU", List.of("o-2:ubnd:2018"));

        new TaskCycleListener(starts, ProductMessages.ALL).on(closed);

        verify(starts)
                .end("ObligationTask", "o-2:ubnd:2018", closed.facts().summary().in(ProductMessages.ALL));
    }

    private void accept() {
        process.complete(occurrence, "UserTask_AcceptObligation", "obligationAccepted", true);
    }

    private void refuse() {
        process.complete(occurrence, "UserTask_AcceptObligation", "obligationAccepted", false);
    }
}
