package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The conclusion has taken effect: the review is over, its honours are given, after a final one the cycle ends. */
public record ReviewConcluded(
        String reviewId,
        ReviewKind kind,
        String directiveId,
        String unitId,
        String periodLabel,
        String concludingUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_CONCLUDED",
                "review",
                reviewId,
                directiveId,
                concludingUnitId,
                Phrase.of("review.act.review-concluded", periodLabel),
                textSha256);
    }
}
