package vn.chidao.reporting;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;

/** Ends reports and contributions that were open when their cycle, directive or obligation ended, in the same transaction. */
@Component
class ReportCycleListener {

    private final ReportingManagement reporting;
    private final MessageSource messages;

    ReportCycleListener(ReportingManagement reporting, MessageSource messages) {
        this.reporting = reporting;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        if (released.ofAllObligations()) {
            reporting.endWithCycle(released.directiveId(), reason);
        } else {
            reporting.endReleased(released.releasedOccurrenceIds(), reason);
        }
    }
}
