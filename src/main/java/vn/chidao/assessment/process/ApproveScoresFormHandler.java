package vn.chidao.assessment.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader of the organisation sends its sheet to the following-up body, or back to be scored anew. */
@Component
class ApproveScoresFormHandler implements TaskFormHandler<ApproveScoresForm> {

    private final AssessmentManagement assessments;
    private final AssessmentBriefings briefings;

    ApproveScoresFormHandler(AssessmentManagement assessments, AssessmentBriefings briefings) {
        this.assessments = assessments;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApproveScoresForm";
    }

    @Override
    public Class<ApproveScoresForm> formType() {
        return ApproveScoresForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.judged(task, true);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveScoresForm form) {
        if (form.decision() == ApproveScoresForm.Decision.SUBMIT) {
            assessments.submit(AssessmentBriefings.sheetOf(task));
            return TaskOutcome.with(AssessmentScoringModel.SCORES_APPROVED, true);
        }
        LocalDate dueOn = assessments.sendBack(AssessmentBriefings.sheetOf(task), form.reason());
        return TaskOutcome.with(AssessmentScoringModel.SCORES_APPROVED, false)
                .and(AssessmentScoringModel.DUE_ON, dueOn.toString());
    }
}
