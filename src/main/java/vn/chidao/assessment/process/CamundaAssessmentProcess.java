package vn.chidao.assessment.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentProcess;
import vn.chidao.assessment.ScoringTurn;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of organisations and of the body that checks their sheets. */
@Component
class CamundaAssessmentProcess implements AssessmentProcess {

    private final ProcessStarts starts;

    CamundaAssessmentProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void askForScores(
            ScoringTurn turn, String unitId, String leaderUnitId, LocalDate dueOn, LocalDate checkDueOn) {
        starts.request(
                AssessmentScoringModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        AssessmentScoringModel.UNIT_ID.name(),
                        unitId,
                        AssessmentScoringModel.SUPERVISOR_UNIT_ID.name(),
                        leaderUnitId,
                        AssessmentScoringModel.DUE_ON.name(),
                        dueOn.toString(),
                        AssessmentScoringModel.CHECK_DUE_ON.name(),
                        checkDueOn.toString()));
    }

    @Override
    public void end(ScoringTurn turn, String reason) {
        starts.end(AssessmentScoringModel.PROCESS_ID, turn.id(), reason);
    }
}
