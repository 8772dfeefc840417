package vn.chidao.registration.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The standing body accepts an annex or does not. */
class AnnexAcceptanceProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("registration", "AnnexAcceptance");

    private ProcessInstance turn;

    @BeforeEach
    void isAsked() {
        turn = process.start(
                "a-1", Map.of("directiveId", "d-77", "acceptingUnitId", "btt-mttq", "supervisorUnitId", "mttq"));
    }

    @Test
    void asksTheStandingBodysLeaders() {
        assertThat(task(turn)).hasCandidateGroup("btt-mttq.leaders").hasDueDate(process.due(3));
    }

    @Test
    void endsWithTheAcceptance() {
        process.complete(turn, "UserTask_AcceptAnnex", "annexAccepted", true);

        assertThat(turn)
                .hasPassed("EndEvent_AnnexAccepted")
                .hasNotPassed("EndEvent_AnnexReturned")
                .isEnded();
    }

    @Test
    void endsWithTheReturn() {
        process.complete(turn, "UserTask_AcceptAnnex", "annexAccepted", false);

        assertThat(turn)
                .hasPassed("EndEvent_AnnexReturned")
                .hasNotPassed("EndEvent_AnnexAccepted")
                .isEnded();
    }
}
