package vn.chidao.changing.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The leader of the body that has the document confirms what an issuer elsewhere has done to it. */
class ForeignChangeProcessTests {

    @RegisterExtension
    static final ProcessTestEngine changes =
            ProcessTestEngine.of("changing", "ForeignChange", "issueDirectiveDelegate");

    @Test
    void leaderConfirms() {
        ProcessInstance change = reported("c-1");

        assertThat(task(change)).hasCandidateGroup("ubnd.leaders").hasDueDate(changes.due(1));
        changes.complete(change, "UserTask_ConfirmChange", "confirmed", true);

        assertThat(change).hasPassed("EndEvent_ForeignChangeTookEffect").isEnded();
    }

    @Test
    void leaderDoesNotConfirm() {
        ProcessInstance change = reported("c-2");

        changes.complete(change, "UserTask_ConfirmChange", "confirmed", false);

        assertThat(change)
                .hasPassed("EndEvent_ForeignChangeDismissed")
                .hasNotPassed("EndEvent_ForeignChangeTookEffect")
                .isEnded();
    }

    private static ProcessInstance reported(String key) {
        return changes.start(key, Map.of("directiveId", "d-77", "unitId", "ubnd", "supervisorUnitId", "ubnd"));
    }
}
