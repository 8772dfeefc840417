package vn.chidao.recommendation.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationProcess;
import vn.chidao.recommendation.TurnId;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of the raiser and of whoever is to answer. */
@Component
class CamundaRecommendationProcess implements RecommendationProcess {

    private final ProcessStarts starts;

    CamundaRecommendationProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void approve(String letterId, String raiserUnitId) {
        starts.request(
                RecommendationSendingModel.PROCESS_ID,
                letterId,
                Map.of(
                        RecommendationSendingModel.UNIT_ID.name(), raiserUnitId,
                        RecommendationSendingModel.SUPERVISOR_UNIT_ID.name(), raiserUnitId));
    }

    @Override
    public void askForAnswer(TurnId turn, String unitId, String raiserUnitId, LocalDate dueOn) {
        starts.request(
                RecommendationAnswerModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        RecommendationAnswerModel.UNIT_ID.name(), unitId,
                        RecommendationAnswerModel.SUPERVISOR_UNIT_ID.name(), raiserUnitId,
                        RecommendationAnswerModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void judge(TurnId turn, String raiserUnitId) {
        followUp(turn, raiserUnitId, false);
    }

    @Override
    public void lookAfterPromise(TurnId turn, String raiserUnitId) {
        followUp(turn, raiserUnitId, true);
    }

    private void followUp(TurnId turn, String raiserUnitId, boolean measuresDue) {
        starts.request(
                RecommendationFollowUpModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        RecommendationFollowUpModel.UNIT_ID.name(), raiserUnitId,
                        RecommendationFollowUpModel.SUPERVISOR_UNIT_ID.name(), raiserUnitId,
                        RecommendationFollowUpModel.MEASURES_DUE.name(), measuresDue));
    }

    @Override
    public void end(TurnId turn, String reason) {
        starts.end(RecommendationAnswerModel.PROCESS_ID, turn.id(), reason);
        starts.end(RecommendationFollowUpModel.PROCESS_ID, turn.id(), reason);
    }
}
