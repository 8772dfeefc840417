package vn.chidao.household;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessorView;
import vn.chidao.organization.Territories;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/**
 * Whose business the lists are, for the access rules. A list is kept by the Front committee of the locality, the
 * commune's where it has one, else that of the district; the Front's standing body acts for it. What a list says of one
 * household also concerns the organisations that it belongs to or that help it now, and nobody else.
 */
@Component
public class HouseholdRights {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";

    private final HouseholdRegisterRepository registers;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    HouseholdRights(HouseholdRegisterRepository registers, OrganizationDirectory organizations, BusinessClock clock) {
        this.registers = registers;
        this.organizations = organizations;
        this.clock = clock;
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

    /**
     * The residential area with this id, where households may be put on its list: it exists today.
     *
     * @throws NotFound for one that has ended or is still to come, and for any other organisation
     */
    public UnitView openSettlement(String settlementId) {
        return Optional.of(settlement(settlementId))
                .filter(this::isOpen)
                .orElseThrow(() -> new NotFound("residential area", settlementId));
    }

    /** Whether it exists today. What stands on the list of one that has ended can still be mended and erased. */
    private boolean isOpen(UnitView settlement) {
        return settlement.existsOn(clock.today());
    }

    /** The residential areas that took over from this one, where it has ended. */
    public List<UnitView> successorsOf(String settlementId) {
        return organizations.successors(settlementId).stream()
                .map(SuccessorView::successorId)
                .flatMap(id -> organizations.unit(id).stream())
                .filter(HouseholdRights::isSettlement)
                .toList();
    }

    static boolean isSettlement(UnitView unit) {
        return RESIDENTIAL_AREA.equals(unit.kind());
    }

    /**
     * The residential area with this id and whose business its list is.
     *
     * @throws NotFound for any other organisation
     */
    public HouseholdPlace place(String settlementId) {
        UnitView settlement = settlement(settlementId);
        Territories territories = territories();
        Optional<String> keeper = keeperOf(settlement, () -> territories);
        return new HouseholdPlace(
                settlement,
                isOpen(settlement),
                keeper.orElse(null),
                keeper.map(front -> Thing.of(territories.actingFor(front))).orElse(Thing.of()),
                territories.memberOrganizationsOf(settlement));
    }

    /** The list of this residential area; nobody's where it has ended and left none. */
    public Thing registerOf(String settlementId) {
        return place(settlementId).register();
    }

    /** The Front committee that keeps the list, or that would when the first household is put on it today. */
    public Optional<String> keeperOf(String settlementId) {
        return keeperOf(settlement(settlementId), this::territories);
    }

    private Optional<String> keeperOf(UnitView settlement, Supplier<Territories> territories) {
        return registers
                .findById(settlement.id())
                .map(HouseholdRegister::keepingUnitId)
                .or(() -> isOpen(settlement) ? territories.get().frontOf(settlement) : Optional.empty());
    }

    /** The member organisations of the lowest level that has any, in their official order: the commune's, else the district's. */
    public List<UnitView> organizationsFor(String settlementId) {
        return place(settlementId).organizations();
    }

    /** Whether all of these may be chosen as a member's organisation or a helper. */
    boolean areOfThePlace(String settlementId, Stream<String> unitIds) {
        Set<String> choices =
                organizationsFor(settlementId).stream().map(UnitView::id).collect(Collectors.toSet());
        return unitIds.allMatch(choices::contains);
    }

    private Territories territories() {
        return new Territories(organizations.units());
    }
}
