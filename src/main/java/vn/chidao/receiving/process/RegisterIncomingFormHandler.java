package vn.chidao.receiving.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Secrecies;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.receiving.RegisterIncoming;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An addressee's clerk enters the directive in the book, or sends it back with a reason. */
@Component
class RegisterIncomingFormHandler implements TaskFormHandler<RegisterIncomingForm> {

    private final ReceiptManagement receipts;
    private final ArrivedDocuments arrived;
    private final ReceiptCatalog catalog;
    private final Secrecies secrecies;
    private final BusinessClock clock;
    private final ReceiptBriefings briefings;

    RegisterIncomingFormHandler(
            ReceiptManagement receipts,
            ArrivedDocuments arrived,
            ReceiptCatalog catalog,
            Secrecies secrecies,
            BusinessClock clock,
            ReceiptBriefings briefings) {
        this.receipts = receipts;
        this.arrived = arrived;
        this.catalog = catalog;
        this.secrecies = secrecies;
        this.clock = clock;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "RegisterIncomingForm";
    }

    @Override
    public Class<RegisterIncomingForm> formType() {
        return RegisterIncomingForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(catalog.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        String directiveId = catalog.require(task.businessKey()).directiveId();
        return Map.of(
                "arrivedOn", clock.today().toString(),
                "secrecy", secrecies.of(directiveId).name());
    }

    @Override
    public TaskOutcome complete(TaskContext task, RegisterIncomingForm form) {
        boolean registered = form.decision() == RegisterIncomingForm.Decision.REGISTER;
        if (registered) {
            receipts.registerIncoming(
                    new RegisterIncoming(task.businessKey(), form.arrivedOn(), form.copies(), form.secrecy()));
        } else {
            receipts.returnToSender(task.businessKey(), form.reason());
        }
        return TaskOutcome.with(DirectiveReceiptModel.REGISTERED, registered)
                .and(DirectiveReceiptModel.SENDER_OUTSIDE, arrived.isFromOutside(task.businessKey()));
    }
}
