package vn.chidao.review;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceStarter;
import vn.chidao.obligation.OccurrenceView;

/** Plans a review when the planner opens an occurrence of the review stage. */
@Component
class ReviewStarter implements OccurrenceStarter {

    private final ReviewManagement reviews;

    ReviewStarter(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public ObligationStage stage() {
        return ObligationStage.REVIEW;
    }

    @Override
    public void start(OccurrenceView occurrence) {
        reviews.plan(occurrence);
    }
}
