package vn.chidao.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.NotFound;

/**
 * Whose business the lists are, for the access rules. A list is kept by the Front committee of the locality, the
 * commune's where it has one, else that of the district; the Front's standing body acts for it. What a list says of one
 * household also concerns the organisations that it belongs to or that help it now, and nobody else.
 */
@Component
public class HouseholdRights {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";
    private static final String FRONT = "FRONT_COMMITTEE";
    private static final String STANDING_BODY = "FRONT_STANDING_BODY";
    private static final String MEMBER = "MEMBER_ORGANIZATION";

    private final HouseholdRegisterRepository registers;
    private final OrganizationDirectory organizations;

    HouseholdRights(HouseholdRegisterRepository registers, OrganizationDirectory organizations) {
        this.registers = registers;
        this.organizations = organizations;
    }

    /**
     * The residential area with this id, whether it still exists or not.
     *
     * @throws NotFound for any other organisation
     */
    public UnitView settlement(String settlementId) {
        return organizations
                .unit(settlementId)
                .filter(HouseholdRights::isSettlement)
                .orElseThrow(() -> new NotFound("residential area", settlementId));
    }

    static boolean isSettlement(UnitView unit) {
        return RESIDENTIAL_AREA.equals(unit.kind());
    }

    /** The list of this residential area. */
    public Thing registerOf(String settlementId) {
        return Thing.of(keepersOf(settlementId));
    }

    /** What the list of this residential area says of a household with these members' organisations and helpers. */
    Thing householdOf(Set<String> keepers, Collection<String> concernedUnitIds) {
        Set<String> holders = new LinkedHashSet<>(keepers);
        holders.addAll(concernedUnitIds);
        return Thing.of(holders);
    }

    /** The Front committee that keeps the list, with the bodies that act for it; nobody where there is no Front. */
    Set<String> keepersOf(String settlementId) {
        Set<String> keepers = new LinkedHashSet<>();
        keeperOf(settlementId).ifPresent(front -> {
            keepers.add(front);
            organizations.children(front).stream()
                    .filter(unit -> STANDING_BODY.equals(unit.kind()))
                    .map(UnitView::id)
                    .forEach(keepers::add);
        });
        return keepers;
    }

    /** The Front committee that keeps the list, or that would when the first household is put on it. */
    public Optional<String> keeperOf(String settlementId) {
        return registers
                .findById(settlementId)
                .map(HouseholdRegister::keepingUnitId)
                .or(() -> frontOf(settlement(settlementId)));
    }

    private Optional<String> frontOf(UnitView settlement) {
        return nearest(settlement, FRONT).stream().map(UnitView::id).findFirst();
    }

    /** The member organisations of the lowest level that has any, in their official order: the commune's, else the district's. */
    public List<UnitView> organizationsFor(String settlementId) {
        return nearest(settlement(settlementId), MEMBER);
    }

    private List<UnitView> nearest(UnitView settlement, String kind) {
        for (UnitView at : lineOf(settlement)) {
            List<UnitView> found = at.area() == null
                    ? List.of()
                    : organizations.together(at.id()).stream()
                            .filter(unit -> kind.equals(unit.kind()))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<UnitView> lineOf(UnitView settlement) {
        List<UnitView> line = new ArrayList<>(List.of(settlement));
        String above = settlement.parentId();
        while (above != null) {
            UnitView unit = organizations.unit(above).orElse(null);
            if (unit == null || line.stream().anyMatch(known -> known.id().equals(unit.id()))) {
                break;
            }
            line.add(unit);
            above = unit.parentId();
        }
        return line;
    }

    /** Which of these may be chosen as a member's organisation or a helper. */
    boolean areOfThePlace(String settlementId, Stream<String> unitIds) {
        List<String> choices =
                organizationsFor(settlementId).stream().map(UnitView::id).toList();
        return unitIds.allMatch(choices::contains);
    }
}
