package vn.chidao.steering.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.steering.SteeringMeetings;

/** Calls off what is planned by the committees of a directive of which nothing goes on; tasks go with it. */
@Component
class SteeringCycleListener {

    private final SteeringMeetings meetings;
    private final MessageSource messages;

    SteeringCycleListener(SteeringMeetings meetings, MessageSource messages) {
        this.meetings = meetings;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        if (released.ofAllObligations()) {
            meetings.endOf(released.directiveId(), released.facts().summary().in(messages));
        }
    }
}
