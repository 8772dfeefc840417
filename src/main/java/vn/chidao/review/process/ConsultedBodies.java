package vn.chidao.review.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewView;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Whose leaders may be heard about a review: whoever has a part in the directive, except who drafts it. */
@Component
class ConsultedBodies {

    private final DirectiveCatalog directives;
    private final ReportingManagement reporting;
    private final OrganizationDirectory organizations;

    ConsultedBodies(DirectiveCatalog directives, ReportingManagement reporting, OrganizationDirectory organizations) {
        this.directives = directives;
        this.reporting = reporting;
        this.organizations = organizations;
    }

    List<Option> of(ReviewView review) {
        DirectiveView directive = directives.require(review.directiveId());
        return Stream.concat(
                        Stream.of(
                                        review.concludingUnitId(),
                                        directive.reportReceiverUnitId(),
                                        directive.followUpUnitId(),
                                        directive.officeUnitId())
                                .filter(Objects::nonNull),
                        reporting.reviewed(review.directiveId()).stream())
                .distinct()
                .filter(unit -> !unit.equals(review.actingUnitId()))
                .filter(unit ->
                        !organizations.positions(unit, PositionRole.LEADER).isEmpty())
                .map(unit -> new Option(unit, organizations.nameOf(unit)))
                .toList();
    }
}
