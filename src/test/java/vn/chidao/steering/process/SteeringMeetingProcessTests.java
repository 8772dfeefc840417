package vn.chidao.steering.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.workflow.TaskOutcome;

/** The standing office prepares, the secretary puts down, the chair confirms or sends back. */
class SteeringMeetingProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("steering", "SteeringMeeting");

    @Test
    void isPreparedPutDownConfirmedAndOver() {
        ProcessInstance meeting = near();
        assertThat(task(meeting)).hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 4, 5)));

        prepare(meeting);
        assertThat(task(meeting)).hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 4, 10)));
        process.complete(meeting, "UserTask_WriteMinutes");
        process.complete(meeting, "UserTask_ConfirmMinutes", "minutesConfirmed", true);

        assertThat(meeting).hasPassed("EndEvent_ConclusionsPublished").isEnded();
    }

    @Test
    void goesBackToTheSecretaryUntilItIsConfirmed() {
        ProcessInstance meeting = near();
        prepare(meeting);
        process.complete(meeting, "UserTask_WriteMinutes");
        process.complete(meeting, "UserTask_ConfirmMinutes", "minutesConfirmed", false);

        assertThat(meeting).isWaitingAt("UserTask_WriteMinutes").hasNotPassed("EndEvent_ConclusionsPublished");
    }

    private static void prepare(ProcessInstance meeting) {
        process.complete(
                meeting,
                "UserTask_PrepareMeeting",
                TaskOutcome.with(SteeringMeetingModel.CHAIR_UNIT_ID, "hu")
                        .and(SteeringMeetingModel.CHAIR_POSITION_ID, "hu.thuong-truc"));
    }

    private ProcessInstance near() {
        return process.start(
                "m-1:1",
                Map.of(
                        "unitId", "mttq",
                        "supervisorUnitId", "hu",
                        "secretaryUnitId", "mttq",
                        "secretaryPositionId", "mttq.chuyen-vien",
                        "meetOn", "2018-04-05",
                        "dueOn", "2018-04-10"));
    }
}
