package vn.chidao.commendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** An organisation is asked for proposals until the last day of the round. */
class CommendationCallProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("commendation", "CommendationCall");

    @Test
    void asksTheOrganisationUntilTheDaySetAndEnds() {
        ProcessInstance call = process.start(
                "c-1", Map.of("directiveId", "d", "unitId", "hnd", "supervisorUnitId", "mttq", "dueOn", "2018-01-31"));
        var due = ProcessTestEngine.endOf(LocalDate.of(2018, 1, 31));
        assertThat(task(call)).hasCandidateGroup("hnd.officersAndLeaders").hasDueDate(due);

        process.complete(call, "UserTask_AnswerCall");

        assertThat(call).hasPassed("EndEvent_CallAnswered").isEnded();
    }
}
