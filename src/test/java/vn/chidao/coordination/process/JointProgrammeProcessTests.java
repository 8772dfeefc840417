package vn.chidao.coordination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The lead's way from a draft to a number, and each way back. */
class JointProgrammeProcessTests {

    private static final String KEY = "p-1:1";

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("coordination", "JointProgramme");

    private ProcessInstance round;

    @BeforeEach
    void opens() {
        round = process.start(KEY, Map.of("directiveId", "d-77", "leadUnitId", "mttq", "supervisorUnitId", "mttq"));
    }

    @Test
    void numbersWhatAllHaveConsentedTo() {
        process.complete(round, "UserTask_DraftProgramme");
        process.complete(round, "UserTask_CollectOpinions", "settled", true);
        assertThat(round).isWaitingAt("Gateway_ConsentsAwaited");
        process.correlate("ProgrammeInForce", KEY);
        process.complete(round, "UserTask_NumberProgramme");

        assertThat(round)
                .hasPassedInOrder(
                        "UserTask_DraftProgramme",
                        "UserTask_CollectOpinions",
                        "IntermediateEvent_AllConsented",
                        "UserTask_NumberProgramme",
                        "EndEvent_ProgrammeNumbered")
                .isEnded();
    }

    @Test
    void isWordedAnewAfterTheConsultation() {
        process.complete(round, "UserTask_DraftProgramme");
        process.complete(round, "UserTask_CollectOpinions", "settled", false);

        assertThat(round).isWaitingAt("UserTask_DraftProgramme").hasNotPassed("Gateway_ConsentsAwaited");
    }

    @Test
    void isWordedAnewAfterARefusal() {
        process.complete(round, "UserTask_DraftProgramme");
        process.complete(round, "UserTask_CollectOpinions", "settled", true);
        process.correlate("ConsentRefused", KEY);

        assertThat(round).isWaitingAt("UserTask_DraftProgramme").hasNotPassed("UserTask_NumberProgramme");
    }

    @Test
    void offersEachTaskToTheLead() {
        assertThat(task(round)).hasCandidateGroup("mttq.officers").hasDueDate(process.due(10));
        process.complete(round, "UserTask_DraftProgramme");
        assertThat(task(round)).hasCandidateGroup("mttq.officers").hasDueDate(process.due(10));
        process.complete(round, "UserTask_CollectOpinions", "settled", true);
        process.correlate("ProgrammeInForce", KEY);
        assertThat(task(round)).hasCandidateGroup("mttq.clerks").hasDueDate(process.due(1));
    }
}
