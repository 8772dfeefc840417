package vn.chidao.commendation.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** Whoever is to award checks a dossier until the day set. */
class CommendationProposalProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("commendation", "CommendationProposal");

    @Test
    void asksTheBodyThatAwardsAndEndsWhereItAccepts() {
        ProcessInstance check = submitted();
        var due = ProcessTestEngine.endOf(LocalDate.of(2018, 1, 31));
        assertThat(task(check)).hasCandidateGroup("mttq.officersAndLeaders").hasDueDate(due);

        process.complete(check, "UserTask_CheckDossier", "dossierAccepted", true);

        assertThat(check)
                .hasPassed("EndEvent_DossierAccepted")
                .hasNotPassed("EndEvent_DossierReturned")
                .isEnded();
    }

    @Test
    void endsAlsoWhereItIsReturned() {
        ProcessInstance check = submitted();

        process.complete(check, "UserTask_CheckDossier", "dossierAccepted", false);

        assertThat(check).hasPassed("EndEvent_DossierReturned").isEnded();
    }

    private ProcessInstance submitted() {
        return process.start(
                "p-1:1",
                Map.of("directiveId", "d", "unitId", "mttq", "supervisorUnitId", "hnd", "dueOn", "2018-01-31"));
    }
}
