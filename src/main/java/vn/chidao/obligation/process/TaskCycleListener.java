package vn.chidao.obligation.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.workflow.ProcessStarts;

/** Ends the work on tasks that were open when their cycle or directive ended; their work items go with them. */
@Component
class TaskCycleListener {

    private final ProcessStarts starts;
    private final MessageSource messages;

    TaskCycleListener(ProcessStarts starts, MessageSource messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        released.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(ObligationTaskModel.PROCESS_ID, occurrenceId, reason));
    }
}
