package vn.chidao.review.process;

import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewVoices;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** One of several parties signs the conclusion the first has put before it, or sends the review back to its draft. */
@Component
class ConsentReviewFormHandler implements TaskFormHandler<ConsentReviewForm> {

    private final ReviewVoices voices;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;

    ConsentReviewFormHandler(ReviewVoices voices, ReviewCatalog catalog, ReviewBriefings briefings) {
        this.voices = voices;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConsentReviewForm";
    }

    @Override
    public Class<ConsentReviewForm> formType() {
        return ConsentReviewForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.forVoice(catalog.requireVoice(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConsentReviewForm form) {
        if (form.decision() == ConsentReviewForm.Decision.CONSENT) {
            voices.consent(task.businessKey());
        } else {
            voices.refuse(task.businessKey(), form.reason());
        }
        return TaskOutcome.done();
    }
}
