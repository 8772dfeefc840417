package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The concluding body wants another draft. */
public record ReviewReturned(
        String reviewId,
        ReviewKind kind,
        String directiveId,
        String unitId,
        String periodLabel,
        String concludingUnitId,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_RETURNED",
                "review",
                reviewId,
                directiveId,
                concludingUnitId,
                Phrase.of("review.act.review-returned", periodLabel, reason),
                textSha256);
    }
}
