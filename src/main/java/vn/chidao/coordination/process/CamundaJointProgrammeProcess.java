package vn.chidao.coordination.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.coordination.JointProgrammeProcess;
import vn.chidao.coordination.PartyTurn;
import vn.chidao.coordination.ProgrammeRound;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends {@code JointProgramme} and what the parties are asked; the lead decides about extensions. */
@Component
class CamundaJointProgrammeProcess implements JointProgrammeProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaJointProgrammeProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public void open(ProgrammeRound round, @Nullable String directiveId, String leadUnitId) {
        starts.request(
                JointProgrammeModel.PROCESS_ID,
                round.id(),
                routing(
                        directiveId,
                        Map.of(
                                JointProgrammeModel.LEAD_UNIT_ID.name(), leadUnitId,
                                JointProgrammeModel.SUPERVISOR_UNIT_ID.name(), leadUnitId)));
    }

    @Override
    public void askForOpinion(PartyTurn turn, @Nullable String directiveId, String unitId, String leadUnitId) {
        starts.request(
                ProgrammeOpinionModel.PROCESS_ID,
                turn.id(),
                routing(
                        directiveId,
                        Map.of(
                                ProgrammeOpinionModel.UNIT_ID.name(), unitId,
                                ProgrammeOpinionModel.SUPERVISOR_UNIT_ID.name(), leadUnitId)));
    }

    @Override
    public void endOpinion(PartyTurn turn, String reason) {
        starts.end(ProgrammeOpinionModel.PROCESS_ID, turn.id(), reason);
    }

    @Override
    public void askForConsent(PartyTurn turn, @Nullable String directiveId, String unitId, String leadUnitId) {
        starts.request(
                ProgrammeConsentModel.PROCESS_ID,
                turn.id(),
                routing(
                        directiveId,
                        Map.of(
                                ProgrammeConsentModel.UNIT_ID.name(), unitId,
                                ProgrammeConsentModel.SUPERVISOR_UNIT_ID.name(), leadUnitId)));
    }

    @Override
    public void endConsent(PartyTurn turn, String reason) {
        starts.end(ProgrammeConsentModel.PROCESS_ID, turn.id(), reason);
    }

    @Override
    public void allHaveConsented(ProgrammeRound round) {
        messages.tell(JointProgrammeModel.PROCESS_ID, round.id(), JointProgrammeModel.PROGRAMME_IN_FORCE);
    }

    @Override
    public void consentRefused(ProgrammeRound round) {
        messages.tell(JointProgrammeModel.PROCESS_ID, round.id(), JointProgrammeModel.CONSENT_REFUSED);
    }

    @Override
    public void close(ProgrammeRound round, String reason) {
        starts.end(JointProgrammeModel.PROCESS_ID, round.id(), reason);
    }

    private static Map<String, Object> routing(@Nullable String directiveId, Map<String, String> units) {
        Map<String, Object> routing = new HashMap<>(units);
        if (directiveId != null) {
            routing.put(JointProgrammeModel.DIRECTIVE_ID.name(), directiveId);
        }
        return routing;
    }
}
