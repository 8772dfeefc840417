package vn.chidao.recommendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.TurnId;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The raiser finds the answer enough, asks again, asks somebody else or gives it up. */
@Component
class JudgeAnswerFormHandler implements TaskFormHandler<JudgeAnswerForm> {

    private final RecommendationManagement recommendations;
    private final RecommendationBriefings briefings;

    JudgeAnswerFormHandler(RecommendationManagement recommendations, RecommendationBriefings briefings) {
        this.recommendations = recommendations;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "JudgeAnswerForm";
    }

    @Override
    public Class<JudgeAnswerForm> formType() {
        return JudgeAnswerForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.judged(TurnId.parse(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, JudgeAnswerForm form) {
        TurnId turn = TurnId.parse(task.businessKey());
        switch (form.decision()) {
            case ENOUGH -> recommendations.findEnough(turn);
            case ASK_AGAIN -> recommendations.askAgain(turn, form.reason());
            case READDRESS ->
                recommendations.readdress(turn, form.readdressTo() == null ? "" : form.readdressTo(), form.reason());
            case GIVE_UP -> recommendations.giveUp(turn, form.reason());
        }
        return TaskOutcome.done();
    }
}
