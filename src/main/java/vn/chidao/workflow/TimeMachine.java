package vn.chidao.workflow;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The one thing that moves time: the business clock and the engine's together, remembered in the database so that a
 * restart goes on where it was. Exists only where moving time is allowed; never in {@code prod}.
 */
public interface TimeMachine {

    /** Whether the clock differs from real time: pages show a banner. */
    boolean isMoved();

    /**
     * Moves to a later moment in Vietnam; time runs on from there.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when the moment lies before the present one
     */
    void moveTo(LocalDate day, LocalTime time);
}
