package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body's leader has put the draft before the concluding body. */
public record ReviewApproved(
        String reviewId, ReviewKind kind, String directiveId, String unitId, String periodLabel, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_APPROVED",
                "review",
                reviewId,
                directiveId,
                unitId,
                Phrase.of("review.act.review-approved", periodLabel),
                textSha256);
    }
}
