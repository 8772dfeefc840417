package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;

/**
 * Which organisations may decide what; whoever acts does so for one of them. The system itself may do everything. Pages
 * ask here what to offer, the services refuse by the same answers.
 */
@Component
public class ObligationRights {

    private static final String STANDING_BODY = "FRONT_STANDING_BODY";
    private static final String FRONT = "FRONT_COMMITTEE";

    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ObligationRights(DirectiveCatalog directives, OrganizationDirectory organizations, BusinessClock clock) {
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Rhythms are the following-up body's to decide. */
    public List<String> mayDecideRhythm(String directiveId) {
        String followUp = directives.require(directiveId).followUpUnitId();
        return followUp == null ? List.of() : List.of(followUp);
    }

    /** That a condition has come true is seen by the following-up body or by whoever has to act on it. */
    public List<String> maySatisfyCondition(String directiveId, String leadSelector) {
        Set<String> units = new LinkedHashSet<>(mayDecideRhythm(directiveId));
        organizations.resolve(leadSelector, clock.today()).stream()
                .map(UnitView::id)
                .forEach(units::add);
        return List.copyOf(units);
    }

    /**
     * Records are made by the organisation itself, or for it by its Front, which leads the campaign: the one of its own
     * area and those it stands below. The Front's standing body acts for it.
     */
    public List<String> mayRecordFor(String unitId) {
        LocalDate today = clock.today();
        Set<String> units = new LinkedHashSet<>(List.of(unitId));
        if (organizations.unit(unitId, today).isPresent()) {
            Stream.concat(
                            organizations.resolve("front-of:" + unitId, today).stream(),
                            organizations.ancestors(unitId, today).stream().filter(unit -> FRONT.equals(unit.kind())))
                    .map(UnitView::id)
                    .forEach(front -> {
                        units.add(front);
                        organizations.children(front, today).stream()
                                .filter(unit -> STANDING_BODY.equals(unit.kind()))
                                .map(UnitView::id)
                                .forEach(units::add);
                    });
        }
        return List.copyOf(units);
    }

    /** Refuses an actor who acts for none of these organisations. */
    void require(Collection<String> unitIds, String key) {
        Actor actor = CurrentActor.get();
        if (!actor.isSystem() && (actor.organizationId() == null || !unitIds.contains(actor.organizationId()))) {
            throw new AccessRefused(key);
        }
    }
}
