package vn.chidao.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.ContributionsClosed;

/** Goes on with a review when what it asked the organisations for is complete, in the transaction that noticed it. */
@Component
class SelfAssessmentsListener {

    private final ReviewManagement reviews;

    SelfAssessmentsListener(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(ContributionsClosed closed) {
        reviews.selfAssessmentsClosed(closed.parentId());
    }
}
