package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody is honoured by a review's conclusion. */
public record CommendationGiven(String reviewId, String directiveId, String concludingUnitId, Commendation commendation)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "COMMENDATION_GIVEN",
                "review",
                reviewId,
                directiveId,
                concludingUnitId,
                Phrase.of("review.act.commendation-given", commendation.name(), commendation.merit()),
                null);
    }
}
