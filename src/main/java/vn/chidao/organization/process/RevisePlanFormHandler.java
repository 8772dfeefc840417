package vn.chidao.organization.process;

import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The preparing officer sends the plan, mended on its page, to appraisal again, or gives it up. */
@Component
class RevisePlanFormHandler implements TaskFormHandler<RevisePlanForm> {

    private final ReorganisationManagement plans;
    private final ReorganisationBriefings briefings;

    RevisePlanFormHandler(ReorganisationManagement plans, ReorganisationBriefings briefings) {
        this.plans = plans;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "RevisePlanForm";
    }

    @Override
    public Class<RevisePlanForm> formType() {
        return RevisePlanForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, RevisePlanForm form) {
        boolean again = form.decision() == RevisePlanForm.Decision.RESUBMIT;
        if (again) {
            plans.resubmit(task.businessKey());
        } else {
            plans.withdraw(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(ReorganisationModel.RESUBMITTED, again);
    }
}
