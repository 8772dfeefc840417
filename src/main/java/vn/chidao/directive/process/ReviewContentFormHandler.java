package vn.chidao.directive.process;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.ReviewDraft;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The head of the drafting unit passes the content on, or returns the draft with a reason. */
@Component
class ReviewContentFormHandler implements TaskFormHandler<ReviewContentForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    ReviewContentFormHandler(DirectiveManagement directives, DirectiveCatalog catalog, DirectiveBriefings briefings) {
        this.directives = directives;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReviewContentForm";
    }

    @Override
    public Class<ReviewContentForm> formType() {
        return ReviewContentForm.class;
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
    public TaskOutcome complete(TaskContext task, ReviewContentForm form) {
        boolean approved = form.decision() == ReviewContentForm.Decision.APPROVE;
        directives.reviewContent(new ReviewDraft(task.businessKey(), approved, form.comment()));
        return TaskOutcome.with(DirectiveIssuanceModel.CONTENT_APPROVED, approved);
    }
}
