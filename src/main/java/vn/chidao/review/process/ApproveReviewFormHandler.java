package vn.chidao.review.process;

import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body's leader puts the draft before the concluding body or wants another one. */
@Component
class ApproveReviewFormHandler implements TaskFormHandler<ApproveReviewForm> {

    private final ReviewManagement reviews;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;

    ApproveReviewFormHandler(ReviewManagement reviews, ReviewCatalog catalog, ReviewBriefings briefings) {
        this.reviews = reviews;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApproveReviewForm";
    }

    @Override
    public Class<ApproveReviewForm> formType() {
        return ApproveReviewForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withText(catalog.require(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveReviewForm form) {
        boolean approved = form.decision() == ApproveReviewForm.Decision.APPROVE;
        if (approved) {
            reviews.approve(task.businessKey(), form.comment());
        } else {
            reviews.refuse(task.businessKey(), form.comment());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(PeriodicReviewModel.REVIEW_APPROVED, approved)
                .and(
                        PeriodicReviewModel.DUE_ON,
                        catalog.require(task.businessKey()).dueOn().toString());
    }
}
