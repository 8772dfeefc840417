package vn.chidao.commendation.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.commendation.CommendationProcess;
import vn.chidao.commendation.NominationTurn;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked about commendations. */
@Component
class CamundaCommendationProcess implements CommendationProcess {

    private final ProcessStarts starts;

    CamundaCommendationProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void askUnit(String callId, String directiveId, String unitId, String awardingUnitId, LocalDate dueOn) {
        starts.request(
                CommendationCallModel.PROCESS_ID,
                callId,
                Map.of(
                        CommendationCallModel.DIRECTIVE_ID.name(), directiveId,
                        CommendationCallModel.UNIT_ID.name(), unitId,
                        CommendationCallModel.SUPERVISOR_UNIT_ID.name(), awardingUnitId,
                        CommendationCallModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void endCall(String callId, String why) {
        starts.end(CommendationCallModel.PROCESS_ID, callId, why);
    }

    @Override
    public void askToCheck(
            NominationTurn turn, String directiveId, String awardingUnitId, String proposerUnitId, LocalDate dueOn) {
        starts.request(
                CommendationProposalModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        CommendationProposalModel.DIRECTIVE_ID.name(), directiveId,
                        CommendationProposalModel.UNIT_ID.name(), awardingUnitId,
                        CommendationProposalModel.SUPERVISOR_UNIT_ID.name(), proposerUnitId,
                        CommendationProposalModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void endCheck(NominationTurn turn, String why) {
        starts.end(CommendationProposalModel.PROCESS_ID, turn.id(), why);
    }

    @Override
    public void askToVote(
            String ballotId,
            String directiveId,
            String unitId,
            String positionId,
            String awardingUnitId,
            LocalDate dueOn) {
        starts.request(
                CouncilBallotModel.PROCESS_ID,
                ballotId,
                Map.of(
                        CouncilBallotModel.DIRECTIVE_ID.name(), directiveId,
                        CouncilBallotModel.UNIT_ID.name(), unitId,
                        CouncilBallotModel.POSITION_ID.name(), positionId,
                        CouncilBallotModel.SUPERVISOR_UNIT_ID.name(), awardingUnitId,
                        CouncilBallotModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void endBallot(String ballotId, String why) {
        starts.end(CouncilBallotModel.PROCESS_ID, ballotId, why);
    }

    @Override
    public void askToSign(String decisionId, String directiveId, String awardingUnitId, LocalDate dueOn) {
        starts.request(
                CommendationDecisionModel.PROCESS_ID,
                decisionId,
                Map.of(
                        CommendationDecisionModel.DIRECTIVE_ID.name(), directiveId,
                        CommendationDecisionModel.UNIT_ID.name(), awardingUnitId,
                        CommendationDecisionModel.SUPERVISOR_UNIT_ID.name(), awardingUnitId,
                        CommendationDecisionModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void endSigning(String decisionId, String why) {
        starts.end(CommendationDecisionModel.PROCESS_ID, decisionId, why);
    }
}
