package vn.chidao.coordination;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Ends programmes whose years are over; each in a transaction of its own, so that one failure does not hold up others. */
@Component
class ProgrammeYears {

    private static final Logger log = LoggerFactory.getLogger(ProgrammeYears.class);

    private final CoordinationManagement coordination;

    ProgrammeYears(CoordinationManagement coordination) {
        this.coordination = coordination;
    }

    /** Looks after what is over; on any node, as often as one likes. */
    void endOver() {
        for (String programmeId : coordination.over()) {
            try {
                coordination.end(programmeId);
            } catch (RuntimeException e) {
                log.error("ending programme {} failed; the next round tries again", programmeId, e);
            }
        }
    }

    /** Time has jumped: years that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        coordination.over().forEach(coordination::end);
    }
}
