package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.DirectionTasks;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever was to know of it has read it. */
@Component
class ReadDirectionFormHandler implements TaskFormHandler<ReadDirectionForm> {

    private final DirectionTasks tasks;
    private final DirectionTaskCatalog catalog;
    private final ReceiptBriefings briefings;

    ReadDirectionFormHandler(DirectionTasks tasks, DirectionTaskCatalog catalog, ReceiptBriefings briefings) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReadDirectionForm";
    }

    @Override
    public Class<ReadDirectionForm> formType() {
        return ReadDirectionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.direction(catalog.require(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReadDirectionForm form) {
        tasks.read(task.businessKey(), form.note());
        return TaskOutcome.done();
    }
}
