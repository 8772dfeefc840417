package vn.chidao.festival;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;

/**
 * Whose business an assignment is, for the access rules: of whoever sends somebody, of whose person he is, and of the
 * Party committees and Front committees that stand over the residential area.
 */
@Component
public class FestivalRights {

    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    FestivalRights(OrganizationDirectory organizations, BusinessClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The organisations in whose name somebody may send people to festivals. */
    public List<UnitView> assigning(Asker asker) {
        return asker.unitsWith(Right.ASSIGN_FESTIVAL).stream()
                .flatMap(id -> organizations.unit(id).stream())
                .filter(Grounds::isLeading)
                .toList();
    }

    /** The residential areas an organisation may send people to, in their official order. */
    public List<UnitView> areasOf(String unitId) {
        Grounds grounds = grounds();
        return grounds.areas().stream()
                .filter(area -> grounds.leadersOf(area).contains(unitId))
                .toList();
    }

    /** @throws NotFound for what is no residential area; one that has ended is found */
    public UnitView area(String areaId) {
        return organizations
                .unit(areaId)
                .filter(Grounds::isArea)
                .orElseThrow(() -> new NotFound("residential area", areaId));
    }

    /** As {@link #area}; null for what is no residential area, which nobody stands over. */
    @Nullable
    UnitView placeOf(String areaId) {
        return organizations.unit(areaId).filter(Grounds::isArea).orElse(null);
    }

    /** Whether somebody may read an assignment: who is sent, and what he heard. */
    boolean mayRead(
            Asker asker, Grounds grounds, String assigningUnitId, String visitingUnitId, @Nullable UnitView area) {
        return mayRead(asker.reach(Right.READ_FESTIVAL), grounds, assigningUnitId, visitingUnitId, area);
    }

    /** As above with what has been asked before, for lists. */
    boolean mayRead(
            Reach reach, Grounds grounds, String assigningUnitId, String visitingUnitId, @Nullable UnitView area) {
        Set<String> leaders = area == null ? Set.of() : grounds.leadersOf(area);
        return reach.everywhere()
                || Stream.concat(Stream.of(assigningUnitId, visitingUnitId), leaders.stream())
                        .anyMatch(reach.unitIds()::contains);
    }

    Grounds grounds() {
        return new Grounds(organizations.units(), id -> Heirs.of(organizations, id, clock.today()));
    }

    /** The residential areas in the territories somebody works for; all to whoever works for none. */
    List<UnitView> areasInSight(Asker asker, Grounds grounds) {
        return grounds.areas().stream().filter(inSight(asker, grounds)).toList();
    }

    /** Whether a residential area, one that has ended too, lies in such a territory. */
    Predicate<UnitView> inSight(Asker asker, Grounds grounds) {
        Set<String> own = asker.units();
        boolean everywhere = asker.isSystem() || own.isEmpty();
        return area -> everywhere || grounds.isAround(area, own);
    }

    /** The organisations of the territories in which an organisation may send people somewhere. */
    Set<String> unitsAround(String unitId) {
        Grounds grounds = grounds();
        return grounds.unitsAround(grounds.areas().stream()
                .filter(area -> grounds.leadersOf(area).contains(unitId))
                .toList());
    }

    /** An organisation by what somebody typed, whatever case and diacritics; empty unless exactly one is called so. */
    Optional<String> meant(String typed) {
        String folded = Folded.fold(typed);
        Set<String> found = organizations.units().stream()
                .filter(unit -> Folded.fold(unit.name()).equals(folded)
                        || Folded.fold(unit.shortName()).equals(folded))
                .map(UnitView::id)
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
