package vn.chidao.directive.process;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.ReceiptManagement;
import vn.chidao.directive.WriteDirection;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An addressee's leader says what part the unit takes, what is to be done and until when. */
@Component
class WriteDirectionFormHandler implements TaskFormHandler<WriteDirectionForm> {

    private final ReceiptManagement receipts;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    WriteDirectionFormHandler(ReceiptManagement receipts, DirectiveCatalog catalog, DirectiveBriefings briefings) {
        this.receipts = receipts;
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
        return briefings.receipt(catalog.requireReceipt(task.businessKey())).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, WriteDirectionForm form) {
        receipts.writeDirection(
                new WriteDirection(task.businessKey(), form.role(), form.instruction(), form.reportBackBy()));
        return TaskOutcome.done();
    }
}
