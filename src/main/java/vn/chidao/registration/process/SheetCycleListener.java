package vn.chidao.registration.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.workflow.ProcessStarts;

/** Ends the work on sheets and their changes that were open when their cycle or directive ended; work items go with them. */
@Component
class SheetCycleListener {

    private final ProcessStarts starts;
    private final AmendmentManagement amendments;
    private final MessageSource messages;

    SheetCycleListener(ProcessStarts starts, AmendmentManagement amendments, MessageSource messages) {
        this.starts = starts;
        this.amendments = amendments;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        released.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(ContentRegistrationModel.PROCESS_ID, occurrenceId, reason));
        if (released.ofAllObligations()) {
            amendments.endWithDirective(released.directiveId(), reason);
        }
    }
}
