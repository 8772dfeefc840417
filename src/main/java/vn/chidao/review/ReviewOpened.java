package vn.chidao.review;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body has set what the review asks about; the organisations are asked to assess themselves. */
public record ReviewOpened(
        String reviewId,
        ReviewKind kind,
        String directiveId,
        String unitId,
        String periodLabel,
        LocalDate selfAssessmentsDueOn)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_OPENED",
                "review",
                reviewId,
                directiveId,
                unitId,
                Phrase.of("review.act.review-opened", periodLabel),
                null);
    }
}
