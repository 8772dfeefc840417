package vn.chidao.exchange.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The clerk says what a change from outside is. */
class ArrivingChangeProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("exchange", "ArrivingChange");

    @Test
    void endsWithTheWordOfTheReceiversClerk() {
        ProcessInstance change = process.start("m-1", Map.of("unitId", "ubnd", "supervisorUnitId", "ubnd"));

        assertThat(task(change)).hasCandidateGroup("ubnd.clerks").hasDueDate(process.due(1));
        process.complete(change, "UserTask_SettleChange");

        assertThat(change).hasPassed("EndEvent_ChangeSettled").isEnded();
    }
}
