package vn.chidao.registration.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** How a change of an accepted sheet comes into force, and every way back. */
class SheetAmendmentProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("registration", "SheetAmendment");

    private ProcessInstance amendment;

    @BeforeEach
    void changeIsAskedFor() {
        amendment = process.start(
                "o-1:hnd:2018~1",
                Map.of("directiveId", "d-77", "unitId", "hnd", "leadUnitId", "mttq", "supervisorUnitId", "mttq"));
    }

    @Test
    void comesIntoForceWhenTheLeadConsents() {
        send();
        approve(true);
        consent(true);

        assertThat(amendment)
                .hasPassedInOrder(
                        "UserTask_AmendSheet",
                        "UserTask_ApproveAmendment",
                        "UserTask_ConsentAmendment",
                        "EndEvent_AmendmentInForce")
                .isEnded();
    }

    @Test
    void goesBackToTheOfficerWhenTheOwnLeaderRefuses() {
        send();
        approve(false);

        assertThat(amendment).isWaitingAt("UserTask_AmendSheet").hasNotPassed("UserTask_ConsentAmendment");
    }

    @Test
    void goesBackToTheOfficerWhenTheLeadDoesNotConsent() {
        send();
        approve(true);
        consent(false);

        assertThat(amendment).isWaitingAt("UserTask_AmendSheet").hasNotPassed("EndEvent_AmendmentInForce");
    }

    @Test
    void endsWhenTheOfficerLeavesItAtWhatWasAccepted() {
        process.complete(amendment, "UserTask_AmendSheet", "amendmentSent", false);

        assertThat(amendment)
                .hasPassed("EndEvent_AmendmentWithdrawn")
                .hasNotPassed("UserTask_ApproveAmendment")
                .isEnded();
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(amendment)).hasCandidateGroup("hnd.officers").hasDueDate(process.due(5));
        send();
        assertThat(task(amendment)).hasCandidateGroup("hnd.leaders").hasDueDate(process.due(2));
        approve(true);
        assertThat(task(amendment)).hasCandidateGroup("mttq.leaders").hasDueDate(process.due(3));
    }

    private void send() {
        process.complete(amendment, "UserTask_AmendSheet", "amendmentSent", true);
    }

    private void approve(boolean positive) {
        process.complete(amendment, "UserTask_ApproveAmendment", "amendmentApproved", positive);
    }

    private void consent(boolean positive) {
        process.complete(amendment, "UserTask_ConsentAmendment", "amendmentConsented", positive);
    }
}
