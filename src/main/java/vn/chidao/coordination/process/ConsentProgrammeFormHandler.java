package vn.chidao.coordination.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.PartyTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A party signs the version its signer has read, or sends the programme back into the consultation. */
@Component
class ConsentProgrammeFormHandler implements TaskFormHandler<ConsentProgrammeForm> {

    private final CoordinationManagement coordination;
    private final ProgrammeBriefings briefings;

    ConsentProgrammeFormHandler(CoordinationManagement coordination, ProgrammeBriefings briefings) {
        this.coordination = coordination;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConsentProgrammeForm";
    }

    @Override
    public Class<ConsentProgrammeForm> formType() {
        return ConsentProgrammeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        PartyTurn turn = PartyTurn.parse(task.businessKey());
        return briefings.reading(
                turn.programmeId(), turn.version(), ProgrammeConsentModel.UNIT_ID.require(task.routing()));
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("version", PartyTurn.parse(task.businessKey()).version());
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConsentProgrammeForm form) {
        boolean consented = form.decision() == ConsentProgrammeForm.Decision.CONSENT;
        if (consented) {
            coordination.consent(task.businessKey(), form.version());
        } else {
            coordination.refuse(task.businessKey(), form.version(), form.reason());
        }
        return TaskOutcome.with(ProgrammeConsentModel.CONSENTED, consented);
    }
}
