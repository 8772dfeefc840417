package vn.chidao.reporting.web;

import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.reporting.ReportView;

/**
 * Whose a report is: the unit's and its receiver's, followed by the bodies that follow the directive up, receive its
 * reports or conclude on it, for these open a figure down to its sources.
 */
@Component
class ReportAccess {

    private final CurrentUser user;
    private final DirectiveCatalog directives;

    ReportAccess(CurrentUser user, DirectiveCatalog directives) {
        this.user = user;
        this.directives = directives;
    }

    boolean mayRead(ReportView report) {
        Thing own = Thing.of(report.actingUnitId(), report.receiverUnitId());
        return user.may(
                Right.READ_REPORT,
                directives
                        .find(report.directiveId())
                        .map(directive -> own.followedBy(
                                directive.followUpUnitId(),
                                directive.reportReceiverUnitId(),
                                directive.concludingUnitId()))
                        .orElse(own));
    }
}
