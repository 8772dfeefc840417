package vn.chidao.registration.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.registration.AnnexAcceptanceProcess;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per annex. */
@Component
class CamundaAnnexAcceptanceProcess implements AnnexAcceptanceProcess {

    private final ProcessStarts starts;

    CamundaAnnexAcceptanceProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(String annexId, String directiveId, String acceptingUnitId, String leadUnitId) {
        starts.request(
                AnnexAcceptanceModel.PROCESS_ID,
                annexId,
                Map.of(
                        AnnexAcceptanceModel.DIRECTIVE_ID.name(), directiveId,
                        AnnexAcceptanceModel.ACCEPTING_UNIT_ID.name(), acceptingUnitId,
                        AnnexAcceptanceModel.SUPERVISOR_UNIT_ID.name(), leadUnitId));
    }

    @Override
    public void end(String annexId, String reason) {
        starts.end(AnnexAcceptanceModel.PROCESS_ID, annexId, reason);
    }
}
