package vn.chidao.festival;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port to the engine: a short instance for each report that is asked for. */
public interface FestivalProcess {

    /**
     * Asks an organisation for the report on a visit.
     *
     * @param positionId whom it sent, where he is known by his position
     * @param assigningUnitId watches over the deadline
     */
    void askForReport(
            VisitTurn turn, String unitId, @Nullable String positionId, String assigningUnitId, LocalDate dueOn);

    /** That report need not be made any more. */
    void end(VisitTurn turn, String reason);
}
