package vn.chidao.recommendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The raiser's leader sends a letter, or it goes back to its writer. */
class RecommendationSendingProcessTests {
    private static final Map<String, Object> RAISER = Map.of("unitId", "mttq", "supervisorUnitId", "mttq");

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("recommendation", "RecommendationSending");

    @Test
    void asksTheRaisersLeadersAndEndsWhenTheySendIt() {
        ProcessInstance letter = process.start("l-1", RAISER);
        assertThat(task(letter)).hasCandidateGroup("mttq.leaders").hasDueDate(process.due(3));

        process.complete(letter, "UserTask_ApproveRecommendation", "sent", true);

        assertThat(letter).hasPassed("EndEvent_RecommendationSent").isEnded();
    }

    @Test
    void goesBackToTheOfficersAndMayComeAgain() {
        ProcessInstance letter = process.start("l-1", RAISER);
        process.complete(letter, "UserTask_ApproveRecommendation", "sent", false);
        assertThat(task(letter)).hasCandidateGroup("mttq.officers");

        process.complete(letter, "UserTask_RewordRecommendation", "resubmitted", true);
        assertThat(letter).isWaitingAt("UserTask_ApproveRecommendation");
        process.complete(letter, "UserTask_ApproveRecommendation", "sent", false);
        process.complete(letter, "UserTask_RewordRecommendation", "resubmitted", false);

        assertThat(letter)
                .hasPassed("EndEvent_RecommendationWithdrawn")
                .hasNotPassed("EndEvent_RecommendationSent")
                .isEnded();
    }
}
