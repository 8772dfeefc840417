package vn.chidao.household;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.UnitView;

/**
 * Territories one inside the other, as the register of organisations has them on a day. A commune's committee, its
 * People's Committee and its Front stand in three trees, so that a territory lies in whatever any of its bodies stands
 * below.
 */
final class Territories {

    private static final String FRONT = "FRONT_COMMITTEE";
    private static final String STANDING_BODY = "FRONT_STANDING_BODY";
    private static final String MEMBER = "MEMBER_ORGANIZATION";

    private final List<UnitView> units;
    private final Map<String, UnitView> byId;
    private final Map<String, Set<String>> above = new HashMap<>();

    /** @param units all organisations of the day, in their official order */
    Territories(List<UnitView> units) {
        this.units = units;
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
        UnitView unit = byId.get(unitId);
        return unit == null
                ? null
                : line(unit).stream()
                        .filter(each -> each.area() != null)
                        .findFirst()
                        .map(UnitView::area)
                        .orElse(null);
    }

    /** All that a residential area lies in. */
    Set<String> around(UnitView settlement) {
        Set<String> around = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        line(settlement).stream()
                .map(UnitView::area)
                .filter(area -> area != null)
                .findFirst()
                .ifPresent(next::add);
        while (!next.isEmpty()) {
            String area = next.remove();
            if (around.add(area)) {
                next.addAll(above.getOrDefault(area, Set.of()));
            }
        }
        return around;
    }

    /** The Front committee of the locality: the commune's, else that of the level above. */
    Optional<String> frontOf(UnitView settlement) {
        return nearest(settlement, FRONT).stream().map(UnitView::id).findFirst();
    }

    /** A Front committee with the standing body that acts for it. */
    Set<String> actingFor(String frontId) {
        Set<String> acting = new HashSet<>(Set.of(frontId));
        units.stream()
                .filter(unit -> STANDING_BODY.equals(unit.kind()) && frontId.equals(unit.parentId()))
                .map(UnitView::id)
                .forEach(acting::add);
        return acting;
    }

    /** The member organisations of the lowest level that has any, in their official order. */
    List<UnitView> memberOrganizationsOf(UnitView settlement) {
        return nearest(settlement, MEMBER);
    }

    private List<UnitView> nearest(UnitView settlement, String kind) {
        for (UnitView at : line(settlement)) {
            List<UnitView> found = at.area() == null
                    ? List.of()
                    : units.stream()
                            .filter(unit ->
                                    kind.equals(unit.kind()) && at.area().equals(of(unit.id())))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The unit and everything it stands below, the nearest first. */
    private List<UnitView> line(UnitView unit) {
        List<UnitView> line = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        UnitView at = unit;
        while (at != null && seen.add(at.id())) {
            line.add(at);
            at = at.parentId() == null ? null : byId.get(at.parentId());
        }
        return line;
    }
}
