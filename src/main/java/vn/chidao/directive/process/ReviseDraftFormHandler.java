package vn.chidao.directive.process;

import java.util.Map;
import java.util.Objects;
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
        DirectiveView draft = catalog.require(task.businessKey());
        return briefings.returned(draft).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        DirectiveView draft = catalog.require(task.businessKey());
        return Map.of("subject", draft.subject(), "body", draft.text());
    }

    /** The draft may name another office and other signers than it did. */
    private static TaskOutcome along(TaskOutcome outcome, DirectiveView draft) {
        String office = Objects.requireNonNull(draft.officeUnitId());
        return outcome.and(DirectiveIssuanceModel.OFFICE_UNIT_ID, office)
                .and(DirectiveIssuanceModel.SUPERVISOR_UNIT_ID, office)
                .and(DirectiveIssuanceModel.SIGNING_UNIT_ID, Objects.requireNonNull(draft.signingUnitId()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReviseDraftForm form) {
        boolean resubmitted = form.action() == ReviseDraftForm.Action.RESUBMIT;
        if (resubmitted) {
            directives.revise(new ReviseDraft(task.businessKey(), form.subject(), form.body(), form.note()));
        } else {
            directives.withdraw(task.businessKey(), form.note());
        }
        TaskOutcome outcome = TaskOutcome.with(DirectiveIssuanceModel.RESUBMITTED, resubmitted);
        return resubmitted ? along(outcome, catalog.require(task.businessKey())) : outcome;
    }
}
