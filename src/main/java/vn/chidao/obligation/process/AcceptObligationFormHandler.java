package vn.chidao.obligation.process;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

@Component
class AcceptObligationFormHandler implements TaskFormHandler<AcceptObligationForm> {

    private final ObligationTasks tasks;
    private final ObligationBriefing briefing;

    AcceptObligationFormHandler(ObligationTasks tasks, ObligationBriefing briefing) {
        this.tasks = tasks;
        this.briefing = briefing;
    }

    @Override
    public String formId() {
        return "AcceptObligationForm";
    }

    @Override
    public Class<AcceptObligationForm> formType() {
        return AcceptObligationForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefing.of(task).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, AcceptObligationForm form) {
        boolean accepted = form.decision() == AcceptObligationForm.Decision.ACCEPT;
        if (accepted) {
            tasks.accept(task.businessKey(), form.plan());
        } else {
            tasks.refuse(task.businessKey(), ObligationBriefing.required("reason", form.reason()));
        }
        return TaskOutcome.with(ObligationTaskModel.OBLIGATION_ACCEPTED, accepted);
    }
}
