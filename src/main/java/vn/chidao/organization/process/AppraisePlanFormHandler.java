package vn.chidao.organization.process;

import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader of the advising body passes the plan on, or returns it with a reason. */
@Component
class AppraisePlanFormHandler implements TaskFormHandler<AppraisePlanForm> {

    private final ReorganisationManagement plans;
    private final ReorganisationBriefings briefings;

    AppraisePlanFormHandler(ReorganisationManagement plans, ReorganisationBriefings briefings) {
        this.plans = plans;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AppraisePlanForm";
    }

    @Override
    public Class<AppraisePlanForm> formType() {
        return AppraisePlanForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, AppraisePlanForm form) {
        boolean passed = form.decision() == AppraisePlanForm.Decision.APPROVE;
        plans.appraise(task.businessKey(), passed, form.comment());
        return TaskOutcome.with(ReorganisationModel.APPRAISED, passed);
    }
}
