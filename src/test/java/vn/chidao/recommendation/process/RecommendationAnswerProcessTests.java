package vn.chidao.recommendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** Whoever is asked answers, or does not take it. */
class RecommendationAnswerProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("recommendation", "RecommendationAnswer");

    @Test
    void asksOfficersAndLeadersUntilTheDaySet() {
        ProcessInstance turn = asked();
        var due = ProcessTestEngine.endOf(LocalDate.of(2018, 1, 31));
        assertThat(task(turn)).hasCandidateGroup("ubnd.officersAndLeaders").hasDueDate(due);

        process.complete(turn, "UserTask_AnswerRecommendation", "answered", true);

        assertThat(turn).hasPassed("EndEvent_RecommendationAnswered").isEnded();
    }

    @Test
    void endsAlsoWhereItIsNotTaken() {
        ProcessInstance turn = asked();
        process.complete(turn, "UserTask_AnswerRecommendation", "answered", false);

        assertThat(turn).hasPassed("EndEvent_RecommendationNotTaken").isEnded();
    }

    private ProcessInstance asked() {
        return process.start("r-1:1", Map.of("unitId", "ubnd", "supervisorUnitId", "mttq", "dueOn", "2018-01-31"));
    }
}
