package vn.chidao.registration.process;

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
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.AnnexManagement;
import vn.chidao.registration.ProposalManagement;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.testing.ProductMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskOutcome;

/** How a member organisation's sheet of the year comes to be accepted, and every way back. */
class ContentRegistrationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("registration", "ContentRegistration");

    private ProcessInstance sheet;

    @BeforeEach
    void roundOpens() {
        sheet = process.start(
                "o-1:hnd:2018",
                Map.of(
                        "directiveId", "d-77",
                        "unitId", "hnd",
                        "leadUnitId", "mttq",
                        "acceptingUnitId", "btt-mttq",
                        "supervisorUnitId", "bdv-hu",
                        "dueOn", "2018-02-28"));
    }

    @Test
    void acceptsASheetThatEverybodyAgreesTo() {
        fill();
        approve();
        agree();
        process.complete(sheet, "UserTask_AcceptSheet", "sheetAccepted", true);

        assertThat(sheet)
                .hasPassedInOrder(
                        "UserTask_FillSheet",
                        "UserTask_ApproveSheet",
                        "UserTask_ConsultSheet",
                        "UserTask_AcceptSheet",
                        "EndEvent_SheetAccepted")
                .isEnded();
    }

    @Test
    void returnsASheetTheOwnLeaderRefuses() {
        fill();
        process.complete(sheet, "UserTask_ApproveSheet", "sheetApproved", false);

        assertThat(sheet).isWaitingAt("UserTask_FillSheet").hasNotPassed("UserTask_ConsultSheet");
    }

    @Test
    void returnsASheetThatConsultationDoesNotAgreeTo() {
        fill();
        approve();
        process.complete(sheet, "UserTask_ConsultSheet", "sheetAgreed", false);

        assertThat(sheet).isWaitingAt("UserTask_FillSheet").hasNotPassed("UserTask_AcceptSheet");

        fill();

        assertThat(sheet).isWaitingAt("UserTask_ApproveSheet");
    }

    @Test
    void consultsAgainAboutASheetThatIsNotAccepted() {
        fill();
        approve();
        agree();
        process.complete(sheet, "UserTask_AcceptSheet", "sheetAccepted", false);

        assertThat(sheet).isWaitingAt("UserTask_ConsultSheet").hasNotPassed("EndEvent_SheetAccepted");

        agree();
        process.complete(sheet, "UserTask_AcceptSheet", "sheetAccepted", true);

        assertThat(sheet).hasPassed("EndEvent_SheetAccepted").isEnded();
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(sheet))
                .hasCandidateGroup("hnd.officers")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 2, 28)));
        fill();
        assertThat(task(sheet)).hasCandidateGroup("hnd.leaders").hasDueDate(process.due(2));
        approve();
        assertThat(task(sheet)).hasCandidateGroup("mttq.officers").hasDueDate(process.due(5));
        agree();
        assertThat(task(sheet)).hasCandidateGroup("btt-mttq.leaders").hasDueDate(process.due(3));
    }

    @Test
    void endsWithItsCycle() {
        ProcessStarts starts = mock();
        CycleClosed closed = new CycleClosed("d-77", "77-CV/HU", List.of("o-1:hnd:2018"));

        AmendmentManagement amendments = mock();
        ProposalManagement proposals = mock();
        AnnexManagement annexes = mock();
        new SheetCycleListener(starts, amendments, proposals, annexes, ProductMessages.ALL).on(closed);

        verify(starts)
                .end(
                        "ContentRegistration",
                        "o-1:hnd:2018",
                        closed.facts().summary().in(ProductMessages.ALL));
        verify(amendments).endWithDirective("d-77", closed.facts().summary().in(ProductMessages.ALL));
        verify(proposals).endWithDirective("d-77", closed.facts().summary().in(ProductMessages.ALL));
        verify(annexes).endWithDirective("d-77", closed.facts().summary().in(ProductMessages.ALL));
    }

    @Test
    void asksForAReturnedSheetByTheMovedDay() {
        fill();
        process.complete(
                sheet,
                "UserTask_ApproveSheet",
                TaskOutcome.with(ContentRegistrationModel.SHEET_APPROVED, false)
                        .and(ContentRegistrationModel.DUE_ON, "2018-03-15"));

        assertThat(task(sheet)).hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 3, 15)));
    }

    private void fill() {
        process.complete(sheet, "UserTask_FillSheet");
    }

    private void approve() {
        process.complete(sheet, "UserTask_ApproveSheet", "sheetApproved", true);
    }

    private void agree() {
        process.complete(sheet, "UserTask_ConsultSheet", "sheetAgreed", true);
    }
}
