package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
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
    private final ReceiptCatalog catalog;
    private final ReceiptBriefings briefings;

    WriteDirectionFormHandler(ReceiptManagement receipts, ReceiptCatalog catalog, ReceiptBriefings briefings) {
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
        return briefings.of(catalog.require(task.businessKey())).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, WriteDirectionForm form) {
        receipts.writeDirection(
                new WriteDirection(task.businessKey(), form.role(), form.instruction(), form.reportBackBy()));
        return TaskOutcome.done();
    }
}
