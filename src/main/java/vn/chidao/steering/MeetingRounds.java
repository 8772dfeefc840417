package vn.chidao.steering;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/**
 * Asks for the preparation of meetings that are near and lets invitations follow who sits; each meeting in a transaction of
 * its own, so that one failure holds up no other.
 */
@Component
class MeetingRounds {

    private static final Logger log = LoggerFactory.getLogger(MeetingRounds.class);

    private final SteeringMeetings meetings;

    MeetingRounds(SteeringMeetings meetings) {
        this.meetings = meetings;
    }

    /** Does what is due; on any node, as often as one likes. */
    void run() {
        each(meetings.due(), meetings::ask);
        each(meetings.astray(), meetings::followMembers);
    }

    private static void each(List<String> ids, Consumer<String> work) {
        for (String id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                log.error("what is due for meeting {} failed; the next round tries again", id, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        meetings.due().forEach(meetings::ask);
        meetings.astray().forEach(meetings::followMembers);
    }
}
