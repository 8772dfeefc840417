package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port to the engine: carries one line of a written direction to whom it names. Used in this module only. */
public interface DirectionTaskProcess {

    /**
     * Asks for the process; asking twice is harmless.
     *
     * @param positionId the position that is named; null for the unit as such
     * @param informOnly whether it need but be read
     * @param supervisorUnitId whose leaders decide on extensions
     */
    void start(
            String id,
            String directiveId,
            String unitId,
            @Nullable String positionId,
            boolean informOnly,
            @Nullable LocalDate dueOn,
            String supervisorUnitId);

    /** Nobody need go on with it. */
    void end(String id, String reason);
}
