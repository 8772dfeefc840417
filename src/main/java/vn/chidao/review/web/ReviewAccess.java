package vn.chidao.review.web;

import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;

/**
 * Whose a review is: of the body that drafts it and of the one that concludes, followed by those that follow the
 * directive up and receive its reports; once it is concluded, of every organisation the directive is addressed to.
 */
@Component
class ReviewAccess {

    private final CurrentUser user;
    private final DirectiveCatalog directives;
    private final ReportingManagement reporting;

    ReviewAccess(CurrentUser user, DirectiveCatalog directives, ReportingManagement reporting) {
        this.user = user;
        this.directives = directives;
        this.reporting = reporting;
    }

    boolean mayRead(ReviewView review) {
        DirectiveView directive = directives.require(review.directiveId());
        return user.may(
                        Right.READ_REVIEW,
                        Thing.of(review.actingUnitId(), review.concludingUnitId())
                                .followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId()))
                || review.status() == ReviewStatus.CONCLUDED
                        && user.may(Right.READ_REVIEW, Thing.of(reporting.addressees(review.directiveId())));
    }

    /** Whether one of the reader's organisations may open a round of honours under a directive. */
    boolean mayHonour(DirectiveView directive) {
        return directive.isInForce()
                && !user.asker().unitsWith(Right.OPEN_COMMENDATION).isEmpty();
    }
}
