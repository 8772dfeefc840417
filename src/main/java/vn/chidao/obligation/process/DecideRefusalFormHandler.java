package vn.chidao.obligation.process;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

@Component
class DecideRefusalFormHandler implements TaskFormHandler<DecideRefusalForm> {

    private final ObligationTasks tasks;
    private final ObligationBriefing briefing;

    DecideRefusalFormHandler(ObligationTasks tasks, ObligationBriefing briefing) {
        this.tasks = tasks;
        this.briefing = briefing;
    }

    @Override
    public String formId() {
        return "DecideRefusalForm";
    }

    @Override
    public Class<DecideRefusalForm> formType() {
        return DecideRefusalForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefing.of(task).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, DecideRefusalForm form) {
        boolean released = form.decision() == DecideRefusalForm.Decision.RELEASE;
        tasks.decideRefusal(task.businessKey(), released, form.reason());
        return TaskOutcome.with(ObligationTaskModel.OBLIGATION_RELEASED, released);
    }
}
