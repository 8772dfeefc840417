package vn.chidao.organization.process;

import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The committee's leader approves the plan, or returns it with a reason. */
@Component
class ApprovePlanFormHandler implements TaskFormHandler<ApprovePlanForm> {

    private final ReorganisationManagement plans;
    private final ReorganisationBriefings briefings;

    ApprovePlanFormHandler(ReorganisationManagement plans, ReorganisationBriefings briefings) {
        this.plans = plans;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApprovePlanForm";
    }

    @Override
    public Class<ApprovePlanForm> formType() {
        return ApprovePlanForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApprovePlanForm form) {
        boolean passed = form.decision() == ApprovePlanForm.Decision.APPROVE;
        plans.approve(task.businessKey(), passed, form.comment());
        return TaskOutcome.with(ReorganisationModel.APPROVED, passed);
    }
}
