package vn.chidao.survey.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The leader of the Front that opened the survey concludes it. */
class SurveyConclusionProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("survey", "SurveyConclusion");

    @Test
    void asksLeadersAloneUntilTheDaySet() {
        ProcessInstance conclusion =
                process.start("s-1", Map.of("unitId", "mttq", "supervisorUnitId", "mttq", "dueOn", "2018-04-02"));
        assertThat(task(conclusion))
                .hasCandidateGroup("mttq.leaders")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 4, 2)));

        process.complete(conclusion, "UserTask_ConcludeSurvey");

        assertThat(conclusion).hasPassed("EndEvent_SurveyConcluded").isEnded();
    }
}
