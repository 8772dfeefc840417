package vn.chidao.changing.process;

import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ForeignChanges;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A leader confirms what an issuer elsewhere has done to a document that his body has, or finds it is not so. */
@Component
class ConfirmChangeFormHandler implements TaskFormHandler<ConfirmChangeForm> {

    private final ForeignChanges changes;
    private final ChangeCatalog catalog;
    private final ChangeBriefings briefings;

    ConfirmChangeFormHandler(ForeignChanges changes, ChangeCatalog catalog, ChangeBriefings briefings) {
        this.changes = changes;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConfirmChangeForm";
    }

    @Override
    public Class<ConfirmChangeForm> formType() {
        return ConfirmChangeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.report(catalog.require(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmChangeForm form) {
        boolean confirmed = form.decision() == ConfirmChangeForm.Decision.CONFIRM;
        if (confirmed) {
            changes.confirm(task.businessKey(), form.comment());
        } else {
            changes.dismiss(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(ForeignChangeModel.CONFIRMED, confirmed);
    }
}
