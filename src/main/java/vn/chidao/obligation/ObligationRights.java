package vn.chidao.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/**
 * Whose business obligations are, for the access rules. Pages ask here what to offer, the services refuse by the same
 * answers.
 */
@Component
public class ObligationRights {

    private static final String STANDING_BODY = "FRONT_STANDING_BODY";
    private static final Set<String> FRONT_KINDS = Set.of("FRONT_COMMITTEE", STANDING_BODY);
    private static final String DISTRICT = "DISTRICT";
    static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";
    private static final Set<String> LED_BY_A_FRONT = Set.of(RESIDENTIAL_AREA, "MEMBER_ORGANIZATION");

    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ObligationRights(DirectiveCatalog directives, OrganizationDirectory organizations, BusinessClock clock) {
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Rhythms are the following-up body's to decide. */
    public Thing rhythmsOf(String directiveId) {
        return Thing.of().followedBy(directives.require(directiveId).followUpUnitId());
    }

    /** That a condition has come true is seen by the following-up body or by whoever has to act on it. */
    public Thing conditionOf(String directiveId, String leadSelector) {
        return Thing.of(organizations.resolve(leadSelector, clock.today()).stream()
                        .map(UnitView::id)
                        .toList())
                .followedBy(directives.require(directiveId).followUpUnitId());
    }

    /** What an organisation has done is recorded by itself or, for it, by its Front. */
    public Thing recordsOf(String unitId) {
        return Thing.of(mayRecordFor(unitId));
    }

    /**
     * Records are made by the organisation itself, or for it by its Front, which leads the campaign: one it stands
     * below, the district's Front for every organisation of its own district, and a commune's Front for the residential
     * areas and member organisations of the commune. The Front's standing body acts for it.
     */
    private List<String> mayRecordFor(String unitId) {
        UnitView unit = organizations.require(unitId);
        List<String> line = lineOf(unit);
        Set<String> district = DISTRICT.equals(unit.level())
                ? organizations.together(unitId).stream().map(UnitView::id).collect(Collectors.toSet())
                : Set.of();
        Set<String> units = new LinkedHashSet<>(List.of(unitId));
        organizations.units().stream()
                .filter(other -> FRONT_KINDS.contains(other.kind()))
                .filter(other -> line.contains(frontOf(other))
                        || (DISTRICT.equals(other.level()) && district.contains(other.id()))
                        || leads(other, unit))
                .map(UnitView::id)
                .forEach(units::add);
        return List.copyOf(units);
    }

    /**
     * For whom something may be put on the record of an obligation: those who have to do it, and the residential areas
     * and member organisations led by a Front that has.
     */
    public List<String> recordable(Collection<String> obligedUnitIds) {
        Set<String> units = new LinkedHashSet<>(obligedUnitIds);
        List<UnitView> fronts = frontsAmong(obligedUnitIds);
        if (!fronts.isEmpty()) {
            organizations.units().stream()
                    .filter(unit -> fronts.stream().anyMatch(front -> leads(front, unit)))
                    .map(UnitView::id)
                    .forEach(units::add);
        }
        return List.copyOf(units);
    }

    /** Whose obligation a record made for this organisation counts for: its own, else that of the Front that leads it. */
    public Optional<String> obligedFor(String unitId, Collection<String> obligedUnitIds) {
        if (obligedUnitIds.contains(unitId)) {
            return Optional.of(unitId);
        }
        UnitView unit = organizations.require(unitId);
        return frontsAmong(obligedUnitIds).stream()
                .filter(front -> leads(front, unit))
                .map(UnitView::id)
                .findFirst();
    }

    private List<UnitView> frontsAmong(Collection<String> unitIds) {
        return unitIds.stream()
                .map(organizations::require)
                .filter(unit -> FRONT_KINDS.contains(unit.kind()))
                .toList();
    }

    /** Member organisations of the Front's own level, and residential areas of its locality. */
    private boolean leads(UnitView front, UnitView unit) {
        String committee = frontOf(front);
        return LED_BY_A_FRONT.contains(unit.kind())
                && (RESIDENTIAL_AREA.equals(unit.level()) || unit.level().equals(front.level()))
                && (lineOf(unit).contains(committee) || organizations.areTogether(committee, unit.id()));
    }

    private static String frontOf(UnitView front) {
        return STANDING_BODY.equals(front.kind()) && front.parentId() != null ? front.parentId() : front.id();
    }

    /** The unit and everything it stands below. */
    private List<String> lineOf(UnitView unit) {
        List<String> line = new ArrayList<>(List.of(unit.id()));
        String above = unit.parentId();
        while (above != null && !line.contains(above)) {
            line.add(above);
            above = organizations.unit(above).map(UnitView::parentId).orElse(null);
        }
        return line;
    }
}
