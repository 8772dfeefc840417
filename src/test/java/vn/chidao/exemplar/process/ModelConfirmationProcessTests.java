package vn.chidao.exemplar.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The body that leads confirms what was reported of a model, or returns it. */
class ModelConfirmationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("exemplar", "ModelConfirmation");

    @Test
    void asksOfficersAndLeadersOfTheBodyThatLeadsUntilTheDaySet() {
        ProcessInstance confirmation = reported();
        var due = ProcessTestEngine.endOf(LocalDate.of(2018, 1, 31));
        assertThat(task(confirmation))
                .hasCandidateGroup("mttq.officersAndLeaders")
                .hasDueDate(due);

        process.complete(confirmation, "UserTask_ConfirmModel", "modelConfirmed", true);

        assertThat(confirmation).hasPassed("EndEvent_ModelConfirmed").isEnded();
    }

    @Test
    void endsAlsoWhereItIsReturned() {
        ProcessInstance confirmation = reported();

        process.complete(confirmation, "UserTask_ConfirmModel", "modelConfirmed", false);

        assertThat(confirmation).hasPassed("EndEvent_ModelReturned").isEnded();
    }

    private ProcessInstance reported() {
        return process.start(
                "a-1", Map.of("directiveId", "d", "unitId", "mttq", "supervisorUnitId", "hnd", "dueOn", "2018-01-31"));
    }
}
