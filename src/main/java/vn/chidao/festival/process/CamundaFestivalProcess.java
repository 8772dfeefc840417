package vn.chidao.festival.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.festival.FestivalProcess;
import vn.chidao.festival.VisitTurn;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of whoever was sent to a festival. */
@Component
class CamundaFestivalProcess implements FestivalProcess {

    private final ProcessStarts starts;

    CamundaFestivalProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void askForReport(
            VisitTurn turn, String unitId, @Nullable String positionId, String assigningUnitId, LocalDate dueOn) {
        starts.request(
                FestivalVisitModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        FestivalVisitModel.UNIT_ID.name(),
                        unitId,
                        FestivalVisitModel.SUPERVISOR_UNIT_ID.name(),
                        assigningUnitId,
                        FestivalVisitModel.POSITION_ID.name(),
                        positionId == null ? "" : positionId,
                        FestivalVisitModel.DUE_ON.name(),
                        dueOn.toString()));
    }

    @Override
    public void end(VisitTurn turn, String reason) {
        starts.end(FestivalVisitModel.PROCESS_ID, turn.id(), reason);
    }
}
