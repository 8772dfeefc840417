package vn.chidao.coordination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** A party's signer consents or does not. */
class ProgrammeConsentProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("coordination", "ProgrammeConsent");

    private ProcessInstance turn;

    @BeforeEach
    void isAsked() {
        turn = process.start("p-1:1:1", Map.of("directiveId", "d-77", "unitId", "hnd", "supervisorUnitId", "mttq"));
    }

    @Test
    void asksThePartysLeaders() {
        assertThat(task(turn)).hasCandidateGroup("hnd.leaders").hasDueDate(process.due(5));
    }

    @Test
    void endsWithTheConsent() {
        process.complete(turn, "UserTask_ConsentProgramme", "consented", true);

        assertThat(turn)
                .hasPassed("EndEvent_PartyConsented")
                .hasNotPassed("EndEvent_ConsentRefused")
                .isEnded();
    }

    @Test
    void endsWithTheRefusal() {
        process.complete(turn, "UserTask_ConsentProgramme", "consented", false);

        assertThat(turn)
                .hasPassed("EndEvent_ConsentRefused")
                .hasNotPassed("EndEvent_PartyConsented")
                .isEnded();
    }
}
