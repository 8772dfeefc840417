package vn.chidao.review.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewVoices;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body's leader puts the draft before the concluding body, hears others first or wants another one. */
@Component
class ApproveReviewFormHandler implements TaskFormHandler<ApproveReviewForm> {

    private final ReviewManagement reviews;
    private final ReviewVoices voices;
    private final ConsultedBodies bodies;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;

    ApproveReviewFormHandler(
            ReviewManagement reviews,
            ReviewVoices voices,
            ConsultedBodies bodies,
            ReviewCatalog catalog,
            ReviewBriefings briefings) {
        this.reviews = reviews;
        this.voices = voices;
        this.bodies = bodies;
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
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of("bodies", bodies.of(catalog.require(task.businessKey())));
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveReviewForm form) {
        String reviewId = task.businessKey();
        switch (form.decision()) {
            case APPROVE -> reviews.approve(reviewId, form.comment());
            case CONSULT -> voices.consult(reviewId, form.comment(), form.consultedUnits(), form.opinionsDueOn());
            case REFUSE -> reviews.refuse(reviewId, form.comment());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(
                        PeriodicReviewModel.REVIEW_APPROVED, form.decision() != ApproveReviewForm.Decision.REFUSE)
                .and(PeriodicReviewModel.OPINIONS_ASKED, form.decision() == ApproveReviewForm.Decision.CONSULT)
                .and(
                        PeriodicReviewModel.DUE_ON,
                        catalog.require(reviewId).dueOn().toString());
    }
}
