package vn.chidao.household;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** Which residential areas somebody is shown: those of the territories he works for; all to whoever works for none. */
@Component
public class HouseholdSight {

    private final OrganizationDirectory organizations;
    private final Access access;

    HouseholdSight(OrganizationDirectory organizations, Access access) {
        this.organizations = organizations;
        this.access = access;
    }

    /** The residential areas in the sight of whoever asks, in their official order. */
    public List<UnitView> settlements() {
        List<UnitView> units = organizations.units();
        Asker asker = access.current();
        Territories territories = new Territories(units);
        Set<String> own = asker.units().stream()
                .map(territories::of)
                .flatMap(area -> area == null ? Set.<String>of().stream() : Set.of(area).stream())
                .collect(Collectors.toSet());
        boolean everywhere = asker.isSystem() || asker.units().isEmpty();
        return units.stream()
                .filter(HouseholdRights::isSettlement)
                .filter(settlement ->
                        everywhere || territories.around(settlement).stream().anyMatch(own::contains))
                .toList();
    }

    /**
     * Territories one inside the other. A commune's committee, its People's Committee and its Front stand in three trees,
     * so that a territory lies in whatever any of its bodies stands below.
     */
    private static final class Territories {

        private final Map<String, UnitView> byId;
        private final Map<String, Set<String>> above = new HashMap<>();

        Territories(List<UnitView> units) {
            byId = units.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
            for (UnitView unit : units) {
                String area = unit.area();
                String around = unit.parentId() == null ? null : of(unit.parentId());
                if (area != null && around != null && !area.equals(around)) {
                    above.computeIfAbsent(area, any -> new HashSet<>()).add(around);
                }
            }
        }

        /** The one an organisation works in: its own, else that of the nearest above it. */
        @Nullable
        String of(String unitId) {
            Set<String> seen = new HashSet<>();
            UnitView at = byId.get(unitId);
            while (at != null && seen.add(at.id())) {
                if (at.area() != null) {
                    return at.area();
                }
                at = at.parentId() == null ? null : byId.get(at.parentId());
            }
            return null;
        }

        /** All that a residential area lies in. */
        Set<String> around(UnitView settlement) {
            Set<String> around = new HashSet<>();
            String nearest = of(settlement.id());
            Deque<String> next = new ArrayDeque<>();
            if (nearest != null) {
                next.add(nearest);
            }
            while (!next.isEmpty()) {
                String area = next.remove();
                if (around.add(area)) {
                    next.addAll(above.getOrDefault(area, Set.of()));
                }
            }
            return around;
        }
    }
}
