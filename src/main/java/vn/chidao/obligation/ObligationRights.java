package vn.chidao.obligation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/** Which organisations may decide what; whoever acts does so for one of them. The system itself may do everything. */
@Component
class ObligationRights {

    private static final Set<String> FRONT_KINDS = Set.of("FRONT_COMMITTEE", "FRONT_STANDING_BODY");

    private final OrganizationDirectory organizations;

    ObligationRights(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** Rhythms are the following-up body's to decide. */
    List<String> mayDecideRhythm(DirectiveView directive) {
        return unitOrNone(directive.followUpUnitId());
    }

    /** That a condition has come true is seen by the following-up body or by whoever has to act on it. */
    List<String> maySatisfyCondition(DirectiveView directive, Collection<String> leadUnits) {
        Set<String> units = new LinkedHashSet<>(mayDecideRhythm(directive));
        units.addAll(leadUnits);
        return List.copyOf(units);
    }

    /** Records are made by the organisation itself, or for it by the Front of its level, which leads the campaign. */
    List<String> mayRecordFor(String unitId) {
        UnitView unit = organizations.require(unitId);
        Set<String> units = new LinkedHashSet<>(List.of(unitId));
        organizations.units().stream()
                .filter(other ->
                        FRONT_KINDS.contains(other.kind()) && other.level().equals(unit.level()))
                .map(UnitView::id)
                .forEach(units::add);
        return List.copyOf(units);
    }

    /** Refuses an actor who acts for none of these organisations. */
    void require(Collection<String> unitIds, String key) {
        Actor actor = CurrentActor.get();
        if (!actor.isSystem() && (actor.organizationId() == null || !unitIds.contains(actor.organizationId()))) {
            throw new AccessRefused(key);
        }
    }

    private static List<String> unitOrNone(@Nullable String unitId) {
        return unitId == null ? List.of() : List.of(unitId);
    }
}
