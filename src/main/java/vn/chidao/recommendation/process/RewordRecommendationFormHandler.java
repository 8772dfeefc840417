package vn.chidao.recommendation.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.RecommendationView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever wrote a letter words it anew, or does not send it after all. */
@Component
class RewordRecommendationFormHandler implements TaskFormHandler<RewordRecommendationForm> {

    private final RecommendationManagement recommendations;
    private final RecommendationCatalog catalog;
    private final RecommendationBriefings briefings;

    RewordRecommendationFormHandler(
            RecommendationManagement recommendations,
            RecommendationCatalog catalog,
            RecommendationBriefings briefings) {
        this.recommendations = recommendations;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "RewordRecommendationForm";
    }

    @Override
    public Class<RewordRecommendationForm> formType() {
        return RewordRecommendationForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.letter(task.businessKey());
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        RecommendationView letter = catalog.letter(task.businessKey()).get(0);
        Map<String, Object> filled = new HashMap<>(Map.of("subject", letter.subject(), "text", letter.text()));
        if (letter.wishedDueOn() != null) {
            filled.put("answerDueOn", letter.wishedDueOn().toString());
        }
        return filled;
    }

    @Override
    public TaskOutcome complete(TaskContext task, RewordRecommendationForm form) {
        boolean resubmitted = form.decision() == RewordRecommendationForm.Decision.RESUBMIT;
        if (resubmitted) {
            recommendations.reword(task.businessKey(), form.subject(), form.text(), form.answerDueOn());
        } else {
            recommendations.withdraw(task.businessKey(), form.reason());
        }
        return TaskOutcome.with(RecommendationSendingModel.RESUBMITTED, resubmitted);
    }
}
