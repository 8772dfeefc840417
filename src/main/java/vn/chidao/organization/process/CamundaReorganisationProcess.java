package vn.chidao.organization.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationProcess;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** One instance of {@code Reorganisation} per plan; the deciding body decides about extensions. */
@Component
class CamundaReorganisationProcess implements ReorganisationProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaReorganisationProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public void start(String reorganisationId, String preparingUnitId, String decidingUnitId) {
        starts.request(
                ReorganisationModel.PROCESS_ID,
                reorganisationId,
                Map.of(
                        ReorganisationModel.PREPARING_UNIT_ID.name(), preparingUnitId,
                        ReorganisationModel.DECIDING_UNIT_ID.name(), decidingUnitId,
                        ReorganisationModel.SUPERVISOR_UNIT_ID.name(), decidingUnitId));
    }

    @Override
    public void effectiveDayReached(String reorganisationId) {
        messages.tell(ReorganisationModel.PROCESS_ID, reorganisationId, ReorganisationModel.EFFECTIVE_DAY_REACHED);
    }
}
