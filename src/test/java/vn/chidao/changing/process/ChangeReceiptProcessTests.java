package vn.chidao.changing.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** A receiver's clerk answers a change. */
class ChangeReceiptProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("changing", "ChangeReceipt", "issueDirectiveDelegate");

    @Test
    void endsWithTheAnswerOfTheReceiversClerk() {
        ProcessInstance change =
                process.start("c-1:hnd", Map.of("directiveId", "d-77", "unitId", "hnd", "supervisorUnitId", "vphu"));

        assertThat(task(change)).hasCandidateGroup("hnd.clerks").hasDueDate(process.due(1));
        process.complete(change, "UserTask_AnswerChange");

        assertThat(change).hasPassed("EndEvent_ChangeAnswered").isEnded();
    }
}
