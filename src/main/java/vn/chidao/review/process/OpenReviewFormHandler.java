package vn.chidao.review.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.review.OpenReview;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewDrafting;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body's officer sets what the review asks about and until when the organisations assess themselves. */
@Component
class OpenReviewFormHandler implements TaskFormHandler<OpenReviewForm> {

    private final ReviewManagement reviews;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;
    private final ReviewDrafting drafting;

    OpenReviewFormHandler(
            ReviewManagement reviews, ReviewCatalog catalog, ReviewBriefings briefings, ReviewDrafting drafting) {
        this.reviews = reviews;
        this.catalog = catalog;
        this.briefings = briefings;
        this.drafting = drafting;
    }

    @Override
    public String formId() {
        return "OpenReviewForm";
    }

    @Override
    public Class<OpenReviewForm> formType() {
        return OpenReviewForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(catalog.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        ReviewView review = catalog.require(task.businessKey());
        return Map.of(
                "outline",
                drafting.outline(review),
                "selfAssessmentsDueOn",
                drafting.selfAssessmentsDueOn(review).toString());
    }

    @Override
    public TaskOutcome complete(TaskContext task, OpenReviewForm form) {
        reviews.open(new OpenReview(task.businessKey(), form.outline(), form.selfAssessmentsDueOn()));
        return TaskOutcome.done();
    }
}
