package vn.chidao.commendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.commendation.DecisionManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader signs a decision or returns its draft. */
@Component
class SignCommendationFormHandler implements TaskFormHandler<SignCommendationForm> {

    private final DecisionManagement decisions;
    private final CommendationBriefings briefings;

    SignCommendationFormHandler(DecisionManagement decisions, CommendationBriefings briefings) {
        this.decisions = decisions;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "SignCommendationForm";
    }

    @Override
    public Class<SignCommendationForm> formType() {
        return SignCommendationForm.class;
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.decided(task.businessKey());
    }

    @Override
    public TaskOutcome complete(TaskContext task, SignCommendationForm form) {
        boolean signed = form.decision() == SignCommendationForm.Decision.SIGN;
        if (signed) {
            decisions.sign(task.businessKey(), form.paperNumber());
        } else {
            decisions.giveBack(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(CommendationDecisionModel.DECISION_SIGNED, signed);
    }
}
