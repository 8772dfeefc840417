package vn.chidao.commendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.commendation.NominationManagement;
import vn.chidao.commendation.NominationTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The body that is to award accepts a dossier or returns it. */
@Component
class CheckDossierFormHandler implements TaskFormHandler<CheckDossierForm> {

    private final NominationManagement proposals;
    private final CommendationBriefings briefings;

    CheckDossierFormHandler(NominationManagement proposals, CommendationBriefings briefings) {
        this.proposals = proposals;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CheckDossierForm";
    }

    @Override
    public Class<CheckDossierForm> formType() {
        return CheckDossierForm.class;
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.proposed(turn(task).proposalId());
    }

    @Override
    public TaskOutcome complete(TaskContext task, CheckDossierForm form) {
        boolean accepted = form.decision() == CheckDossierForm.Decision.ACCEPT;
        if (accepted) {
            proposals.accept(turn(task), form.comment());
        } else {
            proposals.giveBack(turn(task), form.comment());
        }
        return TaskOutcome.with(CommendationProposalModel.DOSSIER_ACCEPTED, accepted);
    }

    private static NominationTurn turn(TaskContext task) {
        return NominationTurn.parse(task.businessKey());
    }
}
