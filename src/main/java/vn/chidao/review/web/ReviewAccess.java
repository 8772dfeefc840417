package vn.chidao.review.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;

/**
 * Who may read a review: officers of the body that drafts it, of the one that concludes and of the one that receives
 * the directive's reports; once it is concluded every organisation the directive is addressed to.
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
        if (user.isAdministrator()) {
            return true;
        }
        Set<String> concerned = new HashSet<>(List.of(review.actingUnitId(), review.concludingUnitId()));
        String receiver = directives.require(review.directiveId()).reportReceiverUnitId();
        if (receiver != null) {
            concerned.add(receiver);
        }
        if (review.status() == ReviewStatus.CONCLUDED) {
            concerned.addAll(reporting.addressees(review.directiveId()));
        }
        return user.positions().stream().map(PositionView::unitId).anyMatch(concerned::contains);
    }
}
