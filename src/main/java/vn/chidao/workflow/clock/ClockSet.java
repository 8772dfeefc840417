package vn.chidao.workflow.clock;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody moves business time. On record together with the new time, before anybody works by it. */
record ClockSet(LocalDate from, LocalDate to) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CLOCK_MOVED",
                "clock",
                to.toString(),
                null,
                null,
                Phrase.of("workflow.act.clock-set", from.toString(), to.toString()),
                null);
    }
}
