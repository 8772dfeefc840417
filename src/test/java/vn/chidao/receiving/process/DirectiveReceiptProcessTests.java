package vn.chidao.receiving.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.workflow.TaskOutcome;

/** What an addressee does with a directive that has arrived. */
class DirectiveReceiptProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("receiving", "DirectiveReceipt");

    private ProcessInstance receipt;

    @BeforeEach
    void directiveArrives() {
        receipt = process.start(
                "r-1",
                Map.of("directiveId", "d-77", "unitId", "hnd", "officeUnitId", "vphu", "supervisorUnitId", "bdv-hu"));
    }

    @Test
    void disseminatesWhatHasBeenRegistered() {
        process.complete(receipt, "UserTask_RegisterIncoming", "registered", true);
        process.complete(receipt, "UserTask_WriteDirection");
        process.complete(receipt, "UserTask_ConfirmDissemination");

        assertThat(receipt)
                .hasPassedInOrder(
                        "UserTask_RegisterIncoming",
                        "UserTask_WriteDirection",
                        "UserTask_ConfirmDissemination",
                        "EndEvent_DirectiveDisseminated")
                .hasNotPassed("UserTask_ResendDirective")
                .isEnded();
    }

    @Test
    void sendsAReturnedDirectiveAgain() {
        returnIt(false);

        assertThat(receipt).isWaitingAt("UserTask_ResendDirective").hasNotPassed("UserTask_WriteDirection");
        assertThat(task(receipt)).hasCandidateGroup("vphu.clerks");

        process.complete(receipt, "UserTask_ResendDirective");

        assertThat(receipt).isWaitingAt("UserTask_RegisterIncoming");

        process.complete(receipt, "UserTask_RegisterIncoming", "registered", true);

        assertThat(receipt).isWaitingAt("UserTask_WriteDirection");
    }

    @Test
    void endsWithAReturnToASenderOutside() {
        returnIt(true);

        assertThat(receipt)
                .hasPassed("EndEvent_DirectiveReturnedOutside")
                .hasNotPassed("UserTask_ResendDirective")
                .isEnded();
    }

    private void returnIt(boolean senderOutside) {
        process.complete(
                receipt,
                "UserTask_RegisterIncoming",
                new TaskOutcome(Map.of("registered", false, "senderOutside", senderOutside)));
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(receipt)).hasCandidateGroup("hnd.clerks").hasDueDate(process.due(1));
        process.complete(receipt, "UserTask_RegisterIncoming", "registered", true);
        assertThat(task(receipt)).hasCandidateGroup("hnd.leaders").hasDueDate(process.due(1));
        process.complete(receipt, "UserTask_WriteDirection");
        assertThat(task(receipt)).hasCandidateGroup("hnd.officers").hasDueDate(process.due(10));
    }
}
