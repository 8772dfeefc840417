package vn.chidao.receiving.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionTaskProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code DirectionTask}, one small instance for each line. */
@Component
class CamundaDirectionTaskProcess implements DirectionTaskProcess {

    private final ProcessStarts starts;

    CamundaDirectionTaskProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(
            String id,
            String directiveId,
            String unitId,
            @Nullable String positionId,
            boolean informOnly,
            @Nullable LocalDate dueOn,
            String supervisorUnitId) {
        starts.request(
                DirectionTaskModel.PROCESS_ID,
                id,
                Map.of(
                        DirectionTaskModel.DIRECTIVE_ID.name(), directiveId,
                        DirectionTaskModel.UNIT_ID.name(), unitId,
                        DirectionTaskModel.POSITION_ID.name(), positionId == null ? "" : positionId,
                        DirectionTaskModel.INFORM_ONLY.name(), informOnly,
                        DirectionTaskModel.DUE_ON.name(), dueOn == null ? "" : dueOn.toString(),
                        DirectionTaskModel.SUPERVISOR_UNIT_ID.name(), supervisorUnitId));
    }

    @Override
    public void end(String id, String reason) {
        starts.end(DirectionTaskModel.PROCESS_ID, id, reason);
    }
}
