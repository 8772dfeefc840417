package vn.chidao.reporting.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.reporting.ReportView;

/**
 * Who may read a report: officers of the unit, of the receiver, and of the bodies that follow the directive up, receive
 * its reports or conclude on it, for these open a figure down to its sources.
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
        if (user.isAdministrator()) {
            return true;
        }
        Set<String> concerned = new HashSet<>(List.of(report.actingUnitId(), report.receiverUnitId()));
        directives
                .find(report.directiveId())
                .ifPresent(directive -> Stream.of(
                                directive.followUpUnitId(),
                                directive.reportReceiverUnitId(),
                                directive.concludingUnitId())
                        .filter(Objects::nonNull)
                        .forEach(concerned::add));
        return user.positions().stream().map(PositionView::unitId).anyMatch(concerned::contains);
    }
}
