package vn.chidao.directive.process;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.ReceiptManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The issuer's office answers a return and sends the directive again. */
@Component
class ResendDirectiveFormHandler implements TaskFormHandler<ResendDirectiveForm> {

    private final ReceiptManagement receipts;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    ResendDirectiveFormHandler(ReceiptManagement receipts, DirectiveCatalog catalog, DirectiveBriefings briefings) {
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
                .receipt(catalog.requireReceipt(task.businessKey()))
                .unit(officeUnitId)
                .build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ResendDirectiveForm form) {
        receipts.resend(task.businessKey(), form.answer());
        return TaskOutcome.done();
    }
}
