package vn.chidao.receiving.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** One line of a leader's written direction in the hands of whom it names. */
class DirectionTaskProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("receiving", "DirectionTask");

    @Test
    void workIsAcceptedAndReported() {
        ProcessInstance work = start(false);

        assertThat(work).isWaitingAt("UserTask_AcceptDirection");
        assertThat(task(work)).hasCandidateGroup("ubnd.assignedLeaders");
        process.complete(work, "UserTask_AcceptDirection");
        assertThat(task(work)).hasCandidateGroup("ubnd.assignedOfficers");
        process.complete(work, "UserTask_ReportDirection");

        assertThat(work)
                .hasPassed("EndEvent_DirectionCarriedOut")
                .hasNotPassed("UserTask_ReadDirection")
                .isEnded();
    }

    @Test
    void whatIsForInformationIsReadAndNoMore() {
        ProcessInstance copy = start(true);

        assertThat(copy).isWaitingAt("UserTask_ReadDirection").hasNotPassed("UserTask_AcceptDirection");
        process.complete(copy, "UserTask_ReadDirection");

        assertThat(copy).hasPassed("EndEvent_DirectionRead").isEnded();
    }

    private static ProcessInstance start(boolean informOnly) {
        return process.start(
                "r-1:0",
                Map.of(
                        "directiveId", "d-77",
                        "unitId", "ubnd",
                        "positionId", "",
                        "informOnly", informOnly,
                        "dueOn", "2018-01-15",
                        "supervisorUnitId", "ubnd"));
    }
}
