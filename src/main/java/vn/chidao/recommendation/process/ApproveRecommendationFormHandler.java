package vn.chidao.recommendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The raiser's leader sends a letter, or gives it back with a reason. */
@Component
class ApproveRecommendationFormHandler implements TaskFormHandler<ApproveRecommendationForm> {

    private final RecommendationManagement recommendations;
    private final RecommendationBriefings briefings;

    ApproveRecommendationFormHandler(RecommendationManagement recommendations, RecommendationBriefings briefings) {
        this.recommendations = recommendations;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApproveRecommendationForm";
    }

    @Override
    public Class<ApproveRecommendationForm> formType() {
        return ApproveRecommendationForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.letter(task.businessKey());
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveRecommendationForm form) {
        boolean sent = form.decision() == ApproveRecommendationForm.Decision.SEND;
        if (sent) {
            recommendations.send(task.businessKey());
        } else {
            recommendations.returnToWriter(task.businessKey(), form.reason());
        }
        return TaskOutcome.with(RecommendationSendingModel.SENT, sent);
    }
}
