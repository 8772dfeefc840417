package vn.chidao.recommendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.recommendation.Answer;
import vn.chidao.recommendation.AnswerOutcome;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.TurnId;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever is asked answers, or is not competent and passes it on or gives it back. */
@Component
class AnswerRecommendationFormHandler implements TaskFormHandler<AnswerRecommendationForm> {

    private final RecommendationManagement recommendations;
    private final RecommendationBriefings briefings;

    AnswerRecommendationFormHandler(RecommendationManagement recommendations, RecommendationBriefings briefings) {
        this.recommendations = recommendations;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AnswerRecommendationForm";
    }

    @Override
    public Class<AnswerRecommendationForm> formType() {
        return AnswerRecommendationForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.asked(turn(task));
    }

    @Override
    public TaskOutcome complete(TaskContext task, AnswerRecommendationForm form) {
        TurnId turn = turn(task);
        switch (form.decision()) {
            case ANSWER -> recommendations.answer(turn, answer(form));
            case PASS_ON -> recommendations.passOn(turn, form.passTo() == null ? "" : form.passTo(), form.reason());
            case RETURN -> recommendations.giveBack(turn, form.reason());
        }
        return TaskOutcome.with(
                RecommendationAnswerModel.ANSWERED, form.decision() == AnswerRecommendationForm.Decision.ANSWER);
    }

    private static Answer answer(AnswerRecommendationForm form) {
        AnswerOutcome outcome = form.outcome() == null
                ? AnswerOutcome.NO_ANSWER
                : AnswerOutcome.valueOf(form.outcome().name());
        return new Answer(outcome, form.answer(), form.measures(), form.promisedOn(), form.file());
    }

    private static TurnId turn(TaskContext task) {
        return TurnId.parse(task.businessKey());
    }
}
