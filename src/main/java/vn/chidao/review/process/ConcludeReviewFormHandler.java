package vn.chidao.review.process;

import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The body that the directive names concludes, or returns the draft. */
@Component
class ConcludeReviewFormHandler implements TaskFormHandler<ConcludeReviewForm> {

    private final ReviewManagement reviews;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;

    ConcludeReviewFormHandler(ReviewManagement reviews, ReviewCatalog catalog, ReviewBriefings briefings) {
        this.reviews = reviews;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConcludeReviewForm";
    }

    @Override
    public Class<ConcludeReviewForm> formType() {
        return ConcludeReviewForm.class;
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
    public TaskOutcome complete(TaskContext task, ConcludeReviewForm form) {
        boolean concluded = form.decision() == ConcludeReviewForm.Decision.CONCLUDE;
        boolean partiesAsked = false;
        if (concluded) {
            partiesAsked = reviews.conclude(task.businessKey(), form.opinion());
        } else {
            reviews.returnForWork(task.businessKey(), form.opinion());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(PeriodicReviewModel.REVIEW_CONCLUDED, concluded)
                .and(PeriodicReviewModel.PARTIES_ASKED, partiesAsked)
                .and(
                        PeriodicReviewModel.DUE_ON,
                        catalog.require(task.businessKey()).dueOn().toString());
    }
}
