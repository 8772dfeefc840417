package vn.chidao.directive.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.ReviseDraft;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The drafter answers a return: a new wording, or the draft is taken back. */
@Component
class ReviseDraftFormHandler implements TaskFormHandler<ReviseDraftForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    ReviseDraftFormHandler(DirectiveManagement directives, DirectiveCatalog catalog, DirectiveBriefings briefings) {
        this.directives = directives;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReviseDraftForm";
    }

    @Override
    public Class<ReviseDraftForm> formType() {
        return ReviseDraftForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.draft(catalog.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        DirectiveView draft = catalog.require(task.businessKey());
        return Map.of("subject", draft.subject(), "body", draft.text());
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReviseDraftForm form) {
        boolean resubmitted = form.action() == ReviseDraftForm.Action.RESUBMIT;
        if (resubmitted) {
            directives.revise(new ReviseDraft(task.businessKey(), form.subject(), form.body(), form.note()));
        } else {
            directives.withdraw(task.businessKey(), form.note());
        }
        return TaskOutcome.with(DirectiveIssuanceModel.RESUBMITTED, resubmitted);
    }
}
