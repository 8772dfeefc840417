package vn.chidao.review.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.review.ReviewVoices;
import vn.chidao.workflow.ProcessStarts;

/** Ends the reviews that were open when their cycle or directive ended; their work items go with them. */
@Component
class ReviewCycleListener {

    private final ProcessStarts starts;
    private final ReviewVoices voices;
    private final MessageSource messages;

    ReviewCycleListener(ProcessStarts starts, ReviewVoices voices, MessageSource messages) {
        this.starts = starts;
        this.voices = voices;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        voices.releasedWith(released.releasedOccurrenceIds());
        released.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(PeriodicReviewModel.PROCESS_ID, occurrenceId, reason));
    }
}
