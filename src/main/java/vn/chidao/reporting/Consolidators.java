package vn.chidao.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/**
 * Which of several bodies that one obligation binds to report adds up what all of them did, so that no work is added up
 * twice: the one that follows the directive up, else the one that receives its reports (CTPH Đức Cơ, mục III.2: "các đơn
 * vị … báo cáo kết quả thực hiện về Ban Thường trực UBMTTQ huyện").
 */
@Component
class Consolidators {

    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    Consolidators(
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.obligations = obligations;
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Whoever is bound alone adds up himself. Empty where several are bound and none of them is in charge of the rest:
     * then each reports what is its own.
     */
    Optional<String> of(OccurrenceView occurrence) {
        List<String> bound = boundWith(occurrence);
        if (bound.size() < 2) {
            return Optional.of(occurrence.unitId());
        }
        DirectiveView directive = directives.require(occurrence.directiveId());
        return Stream.of(directive.followUpUnitId(), directive.reportReceiverUnitId())
                .filter(Objects::nonNull)
                .flatMap(unit -> Heirs.of(organizations, unit, clock.today()).stream())
                .filter(bound::contains)
                .findFirst();
    }

    /** Everybody whom the obligation binds and who exists, in its order. */
    List<String> boundWith(OccurrenceView occurrence) {
        return obligations.find(occurrence.obligationId()).map(ObligationView::unitIds).orElse(List.of()).stream()
                .filter(unit -> organizations.unit(unit, clock.today()).isPresent())
                .toList();
    }
}
