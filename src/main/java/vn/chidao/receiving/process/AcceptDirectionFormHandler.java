package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.DirectionTasks;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever the leader's direction names takes the work on. */
@Component
class AcceptDirectionFormHandler implements TaskFormHandler<AcceptDirectionForm> {

    private final DirectionTasks tasks;
    private final DirectionTaskCatalog catalog;
    private final ReceiptBriefings briefings;

    AcceptDirectionFormHandler(DirectionTasks tasks, DirectionTaskCatalog catalog, ReceiptBriefings briefings) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AcceptDirectionForm";
    }

    @Override
    public Class<AcceptDirectionForm> formType() {
        return AcceptDirectionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.direction(catalog.require(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, AcceptDirectionForm form) {
        tasks.accept(task.businessKey(), form.plan());
        return TaskOutcome.done();
    }
}
