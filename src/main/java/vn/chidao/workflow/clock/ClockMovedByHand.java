package vn.chidao.workflow.clock;

import java.time.LocalDate;
import vn.chidao.shared.RecordedAct;

/** Somebody has moved the clock. Days that the play lets pass are no acts of anybody's. */
record ClockMovedByHand(LocalDate from, LocalDate to) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("CLOCK_MOVED", "clock", to.toString(), null, null, from + " → " + to, null);
    }
}
