package vn.chidao.review.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.review.ReviewManagement;
import vn.chidao.workflow.DeadlineMoved;

/** Keeps a review's own date in step with an extension granted on its task. */
@Component
class ReviewDeadlineListener {

    private final ReviewManagement reviews;

    ReviewDeadlineListener(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (PeriodicReviewModel.PROCESS_ID.equals(moved.processId())) {
            reviews.moveDeadline(moved.businessKey(), moved.from(), moved.to());
        }
    }
}
