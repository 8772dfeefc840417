package vn.chidao.coordination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** A party is asked for its opinion. */
class ProgrammeOpinionProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("coordination", "ProgrammeOpinion");

    @Test
    void endsWithTheOpinionOfThePartysOfficer() {
        ProcessInstance turn =
                process.start("p-1:1:1", Map.of("directiveId", "d-77", "unitId", "hnd", "supervisorUnitId", "mttq"));
        assertThat(task(turn)).hasCandidateGroup("hnd.officers").hasDueDate(process.due(5));

        process.complete(turn, "UserTask_GiveOpinion");

        assertThat(turn).hasPassed("EndEvent_OpinionGiven").isEnded();
    }
}
