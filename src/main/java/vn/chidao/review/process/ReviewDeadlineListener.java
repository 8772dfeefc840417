package vn.chidao.review.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewVoices;
import vn.chidao.workflow.DeadlineMoved;

/** Keeps a review's own date, or the day for an opinion, in step with an extension granted on its task. */
@Component
class ReviewDeadlineListener {

    private final ReviewManagement reviews;
    private final ReviewVoices voices;

    ReviewDeadlineListener(ReviewManagement reviews, ReviewVoices voices) {
        this.reviews = reviews;
        this.voices = voices;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (PeriodicReviewModel.PROCESS_ID.equals(moved.processId())) {
            reviews.moveDeadline(moved.businessKey(), moved.from(), moved.to());
        } else if (ReviewOpinionModel.PROCESS_ID.equals(moved.processId())) {
            voices.moveDeadline(moved.businessKey(), moved.to());
        }
    }
}
