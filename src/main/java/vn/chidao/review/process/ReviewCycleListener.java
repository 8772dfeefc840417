package vn.chidao.review.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.CycleClosed;
import vn.chidao.workflow.ProcessStarts;

/** Ends the reviews that were open when their cycle ended; their work items go with them. */
@Component
class ReviewCycleListener {

    private final ProcessStarts starts;

    ReviewCycleListener(ProcessStarts starts) {
        this.starts = starts;
    }

    @EventListener
    void on(CycleClosed closed) {
        closed.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(
                        PeriodicReviewModel.PROCESS_ID,
                        occurrenceId,
                        closed.facts().summary()));
    }
}
