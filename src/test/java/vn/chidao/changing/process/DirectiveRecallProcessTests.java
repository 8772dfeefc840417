package vn.chidao.changing.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The leader of the signing body decides on a recall. */
class DirectiveRecallProcessTests {

    @RegisterExtension
    static final ProcessTestEngine recalls =
            ProcessTestEngine.of("changing", "DirectiveRecall", "issueDirectiveDelegate");

    @Test
    void leaderRecalls() {
        ProcessInstance recall = proposed("c-1");

        assertThat(task(recall)).hasCandidateGroup("btv-hu.leaders").hasDueDate(recalls.due(1));
        recalls.complete(recall, "UserTask_DecideRecall", "approved", true);

        assertThat(recall).hasPassed("EndEvent_DirectiveRecalled").isEnded();
    }

    @Test
    void leaderKeeps() {
        ProcessInstance recall = proposed("c-2");

        recalls.complete(recall, "UserTask_DecideRecall", "approved", false);

        assertThat(recall)
                .hasPassed("EndEvent_RecallRefused")
                .hasNotPassed("EndEvent_DirectiveRecalled")
                .isEnded();
    }

    private static ProcessInstance proposed(String change) {
        return recalls.start(
                change, Map.of("directiveId", "d-77", "signingUnitId", "btv-hu", "supervisorUnitId", "btv-hu"));
    }
}
