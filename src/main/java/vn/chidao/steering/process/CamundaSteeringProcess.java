package vn.chidao.steering.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.steering.MeetingTurn;
import vn.chidao.steering.SteeringProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of the standing office, the secretary and the chair of a meeting. */
@Component
class CamundaSteeringProcess implements SteeringProcess {

    private final ProcessStarts starts;

    CamundaSteeringProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void prepare(
            MeetingTurn turn,
            String standingUnitId,
            String establishingUnitId,
            String secretaryUnitId,
            @Nullable String secretaryPositionId,
            LocalDate meetOn,
            LocalDate minutesDueOn) {
        starts.request(
                SteeringMeetingModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        SteeringMeetingModel.UNIT_ID.name(),
                        standingUnitId,
                        SteeringMeetingModel.SUPERVISOR_UNIT_ID.name(),
                        establishingUnitId,
                        SteeringMeetingModel.SECRETARY_UNIT_ID.name(),
                        secretaryUnitId,
                        SteeringMeetingModel.SECRETARY_POSITION_ID.name(),
                        secretaryPositionId == null ? "" : secretaryPositionId,
                        SteeringMeetingModel.MEET_ON.name(),
                        meetOn.toString(),
                        SteeringMeetingModel.DUE_ON.name(),
                        minutesDueOn.toString()));
    }

    @Override
    public void end(MeetingTurn turn, String reason) {
        starts.end(SteeringMeetingModel.PROCESS_ID, turn.id(), reason);
    }
}
