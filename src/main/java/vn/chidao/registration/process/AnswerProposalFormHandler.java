package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.ProposalManagement;
import vn.chidao.registration.ProposalTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An organisation's leader says whether it agrees to what the consultation's lead proposes. */
@Component
class AnswerProposalFormHandler implements TaskFormHandler<AnswerProposalForm> {

    private final ProposalManagement proposals;
    private final ProposalBriefings briefings;

    AnswerProposalFormHandler(ProposalManagement proposals, ProposalBriefings briefings) {
        this.proposals = proposals;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AnswerProposalForm";
    }

    @Override
    public Class<AnswerProposalForm> formType() {
        return AnswerProposalForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.asking(ProposalTurn.parse(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, AnswerProposalForm form) {
        boolean agrees = form.decision() == AnswerProposalForm.Decision.AGREE;
        if (agrees) {
            proposals.agree(task.businessKey(), form.reason());
        } else {
            proposals.refuse(task.businessKey(), form.reason());
        }
        return TaskOutcome.with(ProposalAnswerModel.PROPOSAL_ACCEPTED, agrees);
    }
}
