package vn.chidao.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port to the engine: a short instance for each meeting, from its preparation to its conclusions. */
public interface SteeringProcess {

    /**
     * Asks the standing office to prepare a meeting, and its secretary to put it down.
     *
     * @param establishingUnitId watches over the deadlines
     * @param secretaryUnitId the organisation whose position the secretary has; the standing office where there is none
     * @param secretaryPositionId the secretary's position, where there is one
     */
    void prepare(
            MeetingTurn turn,
            String standingUnitId,
            String establishingUnitId,
            String secretaryUnitId,
            @Nullable String secretaryPositionId,
            LocalDate meetOn,
            LocalDate minutesDueOn);

    /** That meeting does not take place, or not then. */
    void end(MeetingTurn turn, String reason);
}
