package vn.chidao.receiving.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** One cell that is asked to make a directive known. */
class CellDisseminationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("receiving", "CellDissemination");

    @Test
    void theCellConfirmsByItsDay() {
        ProcessInstance cell = process.start(
                "d-77:cb",
                Map.of("directiveId", "d-77", "unitId", "cb", "dueOn", "2018-01-19", "supervisorUnitId", "bdv-hu"));

        assertThat(task(cell))
                .hasCandidateGroup("cb.leaders")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 1, 19)));
        process.complete(cell, "UserTask_ConfirmCell");

        assertThat(cell).hasPassed("EndEvent_CellConfirmed").isEnded();
    }
}
