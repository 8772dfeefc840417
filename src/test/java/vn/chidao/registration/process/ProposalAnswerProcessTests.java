package vn.chidao.registration.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** An organisation agrees to a proposal or does not. */
class ProposalAnswerProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("registration", "ProposalAnswer");

    private ProcessInstance turn;

    @BeforeEach
    void isAsked() {
        turn = process.start(
                "proposal:p-1:0",
                Map.of("directiveId", "d-77", "unitId", "hnd", "supervisorUnitId", "mttq", "dueOn", "2018-02-28"));
    }

    @Test
    void asksTheOrganisationsLeadersByTheDayThatWasSet() {
        assertThat(task(turn))
                .hasCandidateGroup("hnd.leaders")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2018, 2, 28)));
    }

    @Test
    void endsWithTheAgreement() {
        process.complete(turn, "UserTask_AnswerProposal", "proposalAccepted", true);

        assertThat(turn)
                .hasPassed("EndEvent_ProposalAgreed")
                .hasNotPassed("EndEvent_ProposalRefused")
                .isEnded();
    }

    @Test
    void endsWithTheRefusal() {
        process.complete(turn, "UserTask_AnswerProposal", "proposalAccepted", false);

        assertThat(turn)
                .hasPassed("EndEvent_ProposalRefused")
                .hasNotPassed("EndEvent_ProposalAgreed")
                .isEnded();
    }
}
