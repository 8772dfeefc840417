package vn.chidao.review;

import java.time.LocalDate;

/** Port to the engine: one short instance per review, told when its self-assessments are closed. */
public interface PeriodicReviewProcess {

    void start(ReviewOpening opening);

    /** Lets the review go on to its draft. */
    void selfAssessmentsClosed(String reviewId);

    /** What the model needs to route the review. */
    record ReviewOpening(
            String reviewId, String directiveId, String unitId, String concludingUnitId, LocalDate dueOn) {}
}
