package vn.chidao.survey.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.survey.SurveyProcess;
import vn.chidao.survey.TallyTurn;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of the Fronts that count and of the leader who concludes. */
@Component
class CamundaSurveyProcess implements SurveyProcess {

    private final ProcessStarts starts;

    CamundaSurveyProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void askForTally(TallyTurn turn, String enteringUnitId, String openerUnitId, LocalDate dueOn) {
        starts.request(
                SurveyTallyModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        SurveyTallyModel.UNIT_ID.name(), enteringUnitId,
                        SurveyTallyModel.SUPERVISOR_UNIT_ID.name(), openerUnitId,
                        SurveyTallyModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void conclude(String surveyId, String openerUnitId, LocalDate dueOn) {
        starts.request(
                SurveyConclusionModel.PROCESS_ID,
                surveyId,
                Map.of(
                        SurveyConclusionModel.UNIT_ID.name(), openerUnitId,
                        SurveyConclusionModel.SUPERVISOR_UNIT_ID.name(), openerUnitId,
                        SurveyConclusionModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void endTally(TallyTurn turn, String reason) {
        starts.end(SurveyTallyModel.PROCESS_ID, turn.id(), reason);
    }

    @Override
    public void endConclusion(String surveyId, String reason) {
        starts.end(SurveyConclusionModel.PROCESS_ID, surveyId, reason);
    }
}
