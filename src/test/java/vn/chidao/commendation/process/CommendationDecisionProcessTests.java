package vn.chidao.commendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The leader of the body that awards signs or returns the draft. */
class CommendationDecisionProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("commendation", "CommendationDecision");

    @Test
    void asksTheLeaderToSign() {
        ProcessInstance signing = prepared();
        assertThat(task(signing)).hasCandidateGroup("mttq.leaders");

        process.complete(signing, "UserTask_SignDecision", "decisionSigned", true);

        assertThat(signing)
                .hasPassed("EndEvent_DecisionSigned")
                .hasNotPassed("EndEvent_DecisionReturned")
                .isEnded();
    }

    @Test
    void endsAlsoWhereItIsReturned() {
        ProcessInstance signing = prepared();

        process.complete(signing, "UserTask_SignDecision", "decisionSigned", false);

        assertThat(signing).hasPassed("EndEvent_DecisionReturned").isEnded();
    }

    private ProcessInstance prepared() {
        return process.start(
                "d-1", Map.of("directiveId", "d", "unitId", "mttq", "supervisorUnitId", "mttq", "dueOn", "2018-01-31"));
    }
}
