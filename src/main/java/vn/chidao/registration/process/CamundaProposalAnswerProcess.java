package vn.chidao.registration.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.registration.ProposalAnswerProcess;
import vn.chidao.registration.ProposalTurn;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per organisation; whoever leads the consultation decides about extensions. */
@Component
class CamundaProposalAnswerProcess implements ProposalAnswerProcess {

    private final ProcessStarts starts;

    CamundaProposalAnswerProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void ask(ProposalTurn turn, String directiveId, String unitId, String leadUnitId, LocalDate dueOn) {
        starts.request(
                ProposalAnswerModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        ProposalAnswerModel.DIRECTIVE_ID.name(), directiveId,
                        ProposalAnswerModel.UNIT_ID.name(), unitId,
                        ProposalAnswerModel.SUPERVISOR_UNIT_ID.name(), leadUnitId,
                        ProposalAnswerModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void end(ProposalTurn turn, String reason) {
        starts.end(ProposalAnswerModel.PROCESS_ID, turn.id(), reason);
    }
}
