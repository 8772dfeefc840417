package vn.chidao.changing.process;

import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.DirectiveChanges;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader of the signing body recalls the directive for all its receivers, or keeps it. */
@Component
class DecideRecallFormHandler implements TaskFormHandler<DecideRecallForm> {

    private final DirectiveChanges changes;
    private final ChangeCatalog catalog;
    private final ChangeBriefings briefings;

    DecideRecallFormHandler(DirectiveChanges changes, ChangeCatalog catalog, ChangeBriefings briefings) {
        this.changes = changes;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "DecideRecallForm";
    }

    @Override
    public Class<DecideRecallForm> formType() {
        return DecideRecallForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.proposal(catalog.require(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, DecideRecallForm form) {
        boolean approved = form.decision() == DecideRecallForm.Decision.RECALL;
        if (approved) {
            changes.approveRecall(task.businessKey(), form.comment());
        } else {
            changes.refuseRecall(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(DirectiveRecallModel.APPROVED, approved);
    }
}
