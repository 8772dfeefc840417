package vn.chidao.festival.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** Whoever was sent to a festival is asked what he heard there. */
class FestivalVisitProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("festival", "FestivalVisit");

    @Test
    void asksForTheReportUntilTheDaySetAndEnds() {
        ProcessInstance visit = process.start(
                "a-1:1",
                Map.of(
                        "unitId", "ubnd",
                        "supervisorUnitId", "vphu",
                        "positionId", "ubnd.chu-tich",
                        "dueOn", "2017-11-24"));
        var due = ProcessTestEngine.endOf(LocalDate.of(2017, 11, 24));
        assertThat(task(visit))
                .hasCandidateGroup("ubnd.namedAndOfficersAndLeaders")
                .hasDueDate(due);

        process.complete(visit, "UserTask_ReportVisit");

        assertThat(visit).hasPassed("EndEvent_VisitReported").isEnded();
    }
}
