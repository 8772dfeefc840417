package vn.chidao.recording.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The body that wrote a directive stands for what it lays on whom. */
class DraftObligationsProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("recording", "DraftObligations");

    @Test
    void endsWhenItsOfficerHasSaidSo() {
        ProcessInstance document = process.start("m-1", Map.of("unitId", "ubnd", "supervisorUnitId", "ubnd"));

        assertThat(task(document)).hasCandidateGroup("ubnd.officers").hasDueDate(process.due(2));
        process.complete(document, "UserTask_ConfirmDuties");

        assertThat(document).hasPassed("EndEvent_DutiesSettled").isEnded();
    }
}
