package vn.chidao.receiving.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionTasks;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.receiving.WriteDirection;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An addressee's leader says what part the unit takes, what is to be done and until when. */
@Component
class WriteDirectionFormHandler implements TaskFormHandler<WriteDirectionForm> {

    private final ReceiptManagement receipts;
    private final DirectionTasks tasks;
    private final ReceiptCatalog catalog;
    private final ReceiptBriefings briefings;

    WriteDirectionFormHandler(
            ReceiptManagement receipts, DirectionTasks tasks, ReceiptCatalog catalog, ReceiptBriefings briefings) {
        this.receipts = receipts;
        this.tasks = tasks;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "WriteDirectionForm";
    }

    @Override
    public Class<WriteDirectionForm> formType() {
        return WriteDirectionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(catalog.require(task.businessKey())).build();
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "assignees",
                tasks.assignees(catalog.require(task.businessKey()).actingUnitId()).stream()
                        .map(assignee -> new Option(assignee.id(), assignee.name()))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, WriteDirectionForm form) {
        receipts.writeDirection(new WriteDirection(
                task.businessKey(), form.role(), form.instruction(), form.reportBackBy(), form.lines()));
        return TaskOutcome.done();
    }
}
