package vn.chidao.directive.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** One signer's turn. */
class DirectiveSignatureProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("directive", "DirectiveSignature", "issueDirectiveDelegate");

    private ProcessInstance turn;

    @BeforeEach
    void turnComes() {
        turn = process.start(
                "d-77:1:0", Map.of("directiveId", "d-77", "signingUnitId", "btv-hu", "supervisorUnitId", "vphu"));
    }

    @Test
    void asksTheLeadersOfTheSigningBody() {
        assertThat(task(turn)).hasCandidateGroup("btv-hu.leaders").hasDueDate(process.due(2));
    }

    @Test
    void endsSigned() {
        process.complete(turn, "UserTask_SignDirective", "signed", true);

        assertThat(turn).hasPassed("EndEvent_DirectiveSigned").isEnded();
    }

    @Test
    void endsRefused() {
        process.complete(turn, "UserTask_SignDirective", "signed", false);

        assertThat(turn).hasPassed("EndEvent_SigningRefused").isEnded();
    }
}
