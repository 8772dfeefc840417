package vn.chidao.review.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.workflow.ProcessStarts;

/** Ends the reviews that were open when their cycle or directive ended; their work items go with them. */
@Component
class ReviewCycleListener {

    private final ProcessStarts starts;
    private final MessageSource messages;

    ReviewCycleListener(ProcessStarts starts, MessageSource messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        released.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(PeriodicReviewModel.PROCESS_ID, occurrenceId, reason));
    }
}
