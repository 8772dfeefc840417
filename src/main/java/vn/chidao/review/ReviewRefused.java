package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body's leader wants another draft. */
public record ReviewRefused(
        String reviewId,
        ReviewKind kind,
        String directiveId,
        String unitId,
        String periodLabel,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_REFUSED",
                "review",
                reviewId,
                directiveId,
                unitId,
                Phrase.of("review.act.review-refused", periodLabel, reason),
                textSha256);
    }
}
