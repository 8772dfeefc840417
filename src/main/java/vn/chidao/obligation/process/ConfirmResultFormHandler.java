package vn.chidao.obligation.process;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.obligation.Occurrences;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

@Component
class ConfirmResultFormHandler implements TaskFormHandler<ConfirmResultForm> {

    private final ObligationTasks tasks;
    private final Occurrences occurrences;
    private final ObligationBriefing briefing;

    ConfirmResultFormHandler(ObligationTasks tasks, Occurrences occurrences, ObligationBriefing briefing) {
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.briefing = briefing;
    }

    @Override
    public String formId() {
        return "ConfirmResultForm";
    }

    @Override
    public Class<ConfirmResultForm> formType() {
        return ConfirmResultForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefing.withResult(briefing.withPlan(briefing.of(task), task), task)
                .build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmResultForm form) {
        boolean confirmed = form.decision() == ConfirmResultForm.Decision.CONFIRM;
        if (confirmed) {
            tasks.confirm(task.businessKey(), form.comment());
        } else {
            tasks.returnResult(task.businessKey(), ObligationBriefing.required("comment", form.comment()));
        }
        // A deadline moved since the start would otherwise be forgotten when the report is asked for again.
        return TaskOutcome.with(ObligationTaskModel.RESULT_CONFIRMED, confirmed)
                .and(
                        ObligationTaskModel.DUE_ON,
                        occurrences.require(task.businessKey()).dueOn().toString());
    }
}
