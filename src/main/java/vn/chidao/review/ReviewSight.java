package vn.chidao.review;

import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.reporting.ReportingManagement;

/**
 * Whose a review is: of the body that drafts it and of the one that concludes, followed by those that follow the
 * directive up and receive its reports, and of those who are heard about it or conclude together; once it is concluded, of
 * every organisation the directive is addressed to.
 */
@Component
public class ReviewSight {

    private final ReviewCatalog reviews;
    private final DirectiveCatalog directives;
    private final ReportingManagement reporting;

    ReviewSight(ReviewCatalog reviews, DirectiveCatalog directives, ReportingManagement reporting) {
        this.reviews = reviews;
        this.directives = directives;
        this.reporting = reporting;
    }

    public boolean mayRead(Asker asker, ReviewView review) {
        return mayRead(
                asker,
                new ReviewState(
                        review.id(),
                        review.directiveId(),
                        review.kind(),
                        review.status(),
                        review.actingUnitId(),
                        review.concludingUnitId(),
                        review.concludedOn()));
    }

    public boolean mayRead(Asker asker, ReviewState review) {
        return mayRead(asker, review, directives.require(review.directiveId()));
    }

    /** @param directive the review's, as whoever asks knows it already */
    public boolean mayRead(Asker asker, ReviewState review, DirectiveView directive) {
        return asker.may(
                        Right.READ_REVIEW,
                        Thing.of(review.actingUnitId(), review.concludingUnitId())
                                .followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId()))
                || asker.may(
                        Right.READ_REVIEW,
                        Thing.of(reviews.voices(review.id()).stream()
                                .map(ReviewVoiceView::actingUnitId)
                                .toList()))
                || review.status() == ReviewStatus.CONCLUDED
                        && asker.may(Right.READ_REVIEW, Thing.of(reporting.addressees(review.directiveId())));
    }
}
