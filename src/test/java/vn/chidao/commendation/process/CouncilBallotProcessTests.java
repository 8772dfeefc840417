package vn.chidao.commendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** A member of the council is asked by his position. */
class CouncilBallotProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("commendation", "CouncilBallot");

    @Test
    void asksThePositionAndEnds() {
        ProcessInstance ballot = process.start(
                "b-1",
                Map.of(
                        "directiveId", "d",
                        "unitId", "hnd",
                        "positionId", "hnd.chu-tich",
                        "supervisorUnitId", "mttq",
                        "dueOn", "2018-01-31"));
        assertThat(task(ballot)).hasCandidateGroup("hnd.assignedLeaders");

        process.complete(ballot, "UserTask_CastBallot");

        assertThat(ballot).hasPassed("EndEvent_BallotCast").isEnded();
    }
}
