package vn.chidao.review.web;

import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;

/**
 * Whose a review is: of the body that drafts it and of the one that concludes, followed by those that follow the
 * directive up and receive its reports, and by those who are heard about it or conclude together; once it is concluded, of
 * every organisation the directive is addressed to.
 */
@Component
class ReviewAccess {

    private final CurrentUser user;
    private final ReviewCatalog reviews;
    private final DirectiveCatalog directives;
    private final ReportingManagement reporting;

    ReviewAccess(CurrentUser user, ReviewCatalog reviews, DirectiveCatalog directives, ReportingManagement reporting) {
        this.user = user;
        this.reviews = reviews;
        this.directives = directives;
        this.reporting = reporting;
    }

    boolean mayRead(ReviewView review) {
        DirectiveView directive = directives.require(review.directiveId());
        return user.may(
                        Right.READ_REVIEW,
                        Thing.of(review.actingUnitId(), review.concludingUnitId())
                                .followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId()))
                || user.may(
                        Right.READ_REVIEW,
                        Thing.of(reviews.voices(review.id()).stream()
                                .map(ReviewVoiceView::actingUnitId)
                                .toList()))
                || review.status() == ReviewStatus.CONCLUDED
                        && user.may(Right.READ_REVIEW, Thing.of(reporting.addressees(review.directiveId())));
    }
}
