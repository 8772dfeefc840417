package vn.chidao.review;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body's officer has put the draft before the leader. */
public record ReviewDrafted(
        String reviewId, ReviewKind kind, String directiveId, String unitId, String periodLabel, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_DRAFTED",
                "review",
                reviewId,
                directiveId,
                unitId,
                Phrase.of("review.act.review-drafted", periodLabel),
                textSha256);
    }
}
