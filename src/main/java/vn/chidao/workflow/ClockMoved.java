package vn.chidao.workflow;

import java.time.LocalDate;
import vn.chidao.shared.RecordedAct;

/** Business time has jumped forward (demo, play, tests). Planner and workers catch up. */
public record ClockMoved(LocalDate from, LocalDate to) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("CLOCK_MOVED", "clock", to.toString(), null, null, from + " → " + to, null);
    }
}
