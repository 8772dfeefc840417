package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The issuer's office answers a return and sends the directive again. */
@Component
class ResendDirectiveFormHandler implements TaskFormHandler<ResendDirectiveForm> {

    private final ReceiptManagement receipts;
    private final ReceiptCatalog catalog;
    private final ReceiptBriefings briefings;

    ResendDirectiveFormHandler(ReceiptManagement receipts, ReceiptCatalog catalog, ReceiptBriefings briefings) {
        this.receipts = receipts;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ResendDirectiveForm";
    }

    @Override
    public Class<ResendDirectiveForm> formType() {
        return ResendDirectiveForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        String officeUnitId = DirectiveReceiptModel.OFFICE_UNIT_ID.in(task.routing());
        return briefings
                .of(catalog.require(task.businessKey()))
                .unit(officeUnitId)
                .build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ResendDirectiveForm form) {
        receipts.resend(task.businessKey(), form.answer());
        return TaskOutcome.done();
    }
}
