package vn.chidao.recommendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The raiser judges an answer, and looks after what was promised. */
class RecommendationFollowUpProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("recommendation", "RecommendationFollowUp");

    @Test
    void asksTheRaiserAboutTheAnswer() {
        ProcessInstance turn = followed(false);
        assertThat(task(turn)).hasDefinitionKey("UserTask_JudgeAnswer").hasDueDate(process.due(5));

        process.complete(turn, "UserTask_JudgeAnswer");

        assertThat(turn).hasPassed("EndEvent_AnswerJudged").isEnded();
    }

    @Test
    void asksTheRaiserAboutWhatWasPromised() {
        ProcessInstance turn = followed(true);
        process.complete(turn, "UserTask_CheckMeasures");

        assertThat(turn).hasPassed("EndEvent_MeasuresChecked").isEnded();
    }

    private ProcessInstance followed(boolean measuresDue) {
        return process.start("r-1:2", Map.of("unitId", "mttq", "supervisorUnitId", "mttq", "measuresDue", measuresDue));
    }
}
