package vn.chidao.directive.process;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.ReviewDraft;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The chief of office passes the form on, or returns the draft with a reason. */
@Component
class ReviewFormatFormHandler implements TaskFormHandler<ReviewFormatForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    ReviewFormatFormHandler(DirectiveManagement directives, DirectiveCatalog catalog, DirectiveBriefings briefings) {
        this.directives = directives;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReviewFormatForm";
    }

    @Override
    public Class<ReviewFormatForm> formType() {
        return ReviewFormatForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.draft(catalog.require(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReviewFormatForm form) {
        boolean approved = form.decision() == ReviewFormatForm.Decision.APPROVE;
        directives.reviewFormat(new ReviewDraft(task.businessKey(), approved, form.comment()));
        return TaskOutcome.with(DirectiveIssuanceModel.FORMAT_APPROVED, approved);
    }
}
