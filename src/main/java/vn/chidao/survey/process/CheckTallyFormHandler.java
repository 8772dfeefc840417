package vn.chidao.survey.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chidao.survey.SurveyManagement;
import vn.chidao.survey.TallyTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The Front that opened the survey accepts a count, or returns it with a reason. */
@Component
class CheckTallyFormHandler implements TaskFormHandler<CheckTallyForm> {

    private final SurveyManagement surveys;
    private final SurveyBriefings briefings;

    CheckTallyFormHandler(SurveyManagement surveys, SurveyBriefings briefings) {
        this.surveys = surveys;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CheckTallyForm";
    }

    @Override
    public Class<CheckTallyForm> formType() {
        return CheckTallyForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.checked(TallyTurn.parse(task.businessKey()));
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, CheckTallyForm form) {
        TallyTurn turn = TallyTurn.parse(task.businessKey());
        if (form.decision() == CheckTallyForm.Decision.ACCEPT) {
            surveys.accept(turn);
            return TaskOutcome.with(SurveyTallyModel.TALLY_ACCEPTED, true);
        }
        LocalDate dueOn = surveys.giveBack(turn, form.reason());
        return TaskOutcome.with(SurveyTallyModel.TALLY_ACCEPTED, false).and(SurveyTallyModel.DUE_ON, dueOn.toString());
    }
}
