package vn.chidao.recommendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.TurnId;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The raiser says whether what was promised has been done. */
@Component
class CheckMeasuresFormHandler implements TaskFormHandler<CheckMeasuresForm> {

    private final RecommendationManagement recommendations;
    private final RecommendationBriefings briefings;

    CheckMeasuresFormHandler(RecommendationManagement recommendations, RecommendationBriefings briefings) {
        this.recommendations = recommendations;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CheckMeasuresForm";
    }

    @Override
    public Class<CheckMeasuresForm> formType() {
        return CheckMeasuresForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.judged(TurnId.parse(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, CheckMeasuresForm form) {
        TurnId turn = TurnId.parse(task.businessKey());
        switch (form.decision()) {
            case DONE -> recommendations.measuresDone(turn, form.reason());
            case LATER -> recommendations.measuresLater(turn, form.newDay(), form.reason());
            case ASK_AGAIN -> recommendations.askAgain(turn, form.reason());
        }
        return TaskOutcome.done();
    }
}
