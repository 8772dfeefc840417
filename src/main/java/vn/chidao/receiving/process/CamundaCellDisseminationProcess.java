package vn.chidao.receiving.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.CellDisseminationProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code CellDissemination}, one small instance for each cell. */
@Component
class CamundaCellDisseminationProcess implements CellDisseminationProcess {

    private final ProcessStarts starts;

    CamundaCellDisseminationProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(String id, String directiveId, String unitId, String dueOn, String supervisorUnitId) {
        starts.request(
                CellDisseminationModel.PROCESS_ID,
                id,
                Map.of(
                        CellDisseminationModel.DIRECTIVE_ID.name(), directiveId,
                        CellDisseminationModel.UNIT_ID.name(), unitId,
                        CellDisseminationModel.DUE_ON.name(), dueOn,
                        CellDisseminationModel.SUPERVISOR_UNIT_ID.name(), supervisorUnitId));
    }

    @Override
    public void end(String id, String reason) {
        starts.end(CellDisseminationModel.PROCESS_ID, id, reason);
    }
}
