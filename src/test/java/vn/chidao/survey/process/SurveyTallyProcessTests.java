package vn.chidao.survey.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The commune's Front counts, the Front that opened the survey accepts or returns. */
class SurveyTallyProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("survey", "SurveyTally");

    @Test
    void isCountedCheckedAndOver() {
        ProcessInstance tally = asked();
        assertThat(task(tally))
                .hasCandidateGroup("mttq-tan-khai.officersAndLeaders")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 4, 2)));

        process.complete(tally, "UserTask_EnterTally");
        assertThat(task(tally)).hasCandidateGroup("mttq.officersAndLeaders");
        process.complete(tally, "UserTask_CheckTally", "tallyAccepted", true);

        assertThat(tally).hasPassed("EndEvent_TallyAccepted").isEnded();
    }

    @Test
    void comesBackUntilItIsAccepted() {
        ProcessInstance tally = asked();
        process.complete(tally, "UserTask_EnterTally");
        process.complete(tally, "UserTask_CheckTally", "tallyAccepted", false);

        assertThat(tally).isWaitingAt("UserTask_EnterTally").hasNotPassed("EndEvent_TallyAccepted");
    }

    private ProcessInstance asked() {
        return process.start(
                "t-1:1", Map.of("unitId", "mttq-tan-khai", "supervisorUnitId", "mttq", "dueOn", "2018-04-02"));
    }
}
