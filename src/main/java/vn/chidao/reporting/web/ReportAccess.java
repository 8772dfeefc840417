package vn.chidao.reporting.web;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.reporting.ReportView;

/**
 * Whose a report is: the unit's and its receivers', followed by the bodies that follow the directive up, receive its
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
        Thing own = Thing.of(Stream.concat(Stream.of(report.actingUnitId()), report.receiverUnitIds().stream())
                .toList());
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
