package vn.chidao.review.process;

import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewVoices;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader of a body that is heard says where it stands. */
@Component
class GiveReviewOpinionFormHandler implements TaskFormHandler<GiveReviewOpinionForm> {

    private final ReviewVoices voices;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;

    GiveReviewOpinionFormHandler(ReviewVoices voices, ReviewCatalog catalog, ReviewBriefings briefings) {
        this.voices = voices;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "GiveReviewOpinionForm";
    }

    @Override
    public Class<GiveReviewOpinionForm> formType() {
        return GiveReviewOpinionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.forVoice(catalog.requireVoice(task.businessKey())).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, GiveReviewOpinionForm form) {
        voices.giveOpinion(task.businessKey(), form.stance(), form.comment());
        return TaskOutcome.done();
    }
}
