package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
import vn.chidao.receiving.ConfirmDissemination;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An addressee's officer confirms that the directive has been made known in the unit. */
@Component
class ConfirmDisseminationFormHandler implements TaskFormHandler<ConfirmDisseminationForm> {

    private final ReceiptManagement receipts;
    private final ReceiptCatalog catalog;
    private final ReceiptBriefings briefings;

    ConfirmDisseminationFormHandler(ReceiptManagement receipts, ReceiptCatalog catalog, ReceiptBriefings briefings) {
        this.receipts = receipts;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConfirmDisseminationForm";
    }

    @Override
    public Class<ConfirmDisseminationForm> formType() {
        return ConfirmDisseminationForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(catalog.require(task.businessKey())).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmDisseminationForm form) {
        receipts.confirmDissemination(new ConfirmDissemination(
                task.businessKey(),
                form.heldOn(),
                form.participants(),
                form.summary(),
                form.planNumber(),
                form.evidence()));
        return TaskOutcome.done();
    }
}
