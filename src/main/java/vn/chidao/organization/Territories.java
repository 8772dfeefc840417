package vn.chidao.organization;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Territories one inside the other, as the register of organisations has them on a day. A commune's committee, its
 * People's Committee and its Front stand in three trees, so that a territory lies in whatever any of its bodies stands
 * below.
 */
public final class Territories {

    private static final String FRONT = "FRONT_COMMITTEE";
    private static final String STANDING_BODY = "FRONT_STANDING_BODY";
    private static final String MEMBER = "MEMBER_ORGANIZATION";

    private static final Set<String> FOUND_BY_TERRITORY = Set.of(FRONT, MEMBER);

    private final Map<String, UnitView> byId;
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<Place, List<UnitView>> at = new HashMap<>();
    private final Map<String, Set<String>> acting = new HashMap<>();

    /** What is looked for in a territory. */
    private record Place(String kind, String area) {}

    /** @param units all organisations of the day, in their official order */
    public Territories(List<UnitView> units) {
        byId = units.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        units.forEach(unit -> areaOf(unit).ifPresent(area -> areas.put(unit.id(), area)));
        for (UnitView unit : units) {
            lay(unit);
            note(unit);
        }
    }

    private void lay(UnitView unit) {
        String area = unit.area();
        String around = unit.parentId() == null ? null : of(unit.parentId());
        if (area != null && around != null && !area.equals(around)) {
            above.computeIfAbsent(area, any -> new HashSet<>()).add(around);
        }
    }

    private void note(UnitView unit) {
        String area = of(unit.id());
        if (area != null && FOUND_BY_TERRITORY.contains(unit.kind())) {
            at.computeIfAbsent(new Place(unit.kind(), area), any -> new ArrayList<>())
                    .add(unit);
        }
        if (unit.parentId() != null && STANDING_BODY.equals(unit.kind())) {
            acting.computeIfAbsent(unit.parentId(), any -> new HashSet<>()).add(unit.id());
        }
    }

    /** The one an organisation works in: its own, else that of the nearest above it. */
    public @Nullable String of(String unitId) {
        return areas.get(unitId);
    }

    /** All that a residential area lies in. */
    public Set<String> around(UnitView settlement) {
        Set<String> around = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        areaOf(settlement).ifPresent(next::add);
        while (!next.isEmpty()) {
            String area = next.remove();
            if (around.add(area)) {
                next.addAll(above.getOrDefault(area, Set.of()));
            }
        }
        return around;
    }

    /** The Front committee of the locality: the commune's, else that of the level above. */
    public Optional<String> frontOf(UnitView settlement) {
        return nearest(settlement, FRONT).stream().map(UnitView::id).findFirst();
    }

    /** A Front committee with the standing body that acts for it. */
    public Set<String> actingFor(String frontId) {
        Set<String> all = new HashSet<>(acting.getOrDefault(frontId, Set.of()));
        all.add(frontId);
        return all;
    }

    /** The member organisations of the lowest level that has any, in their official order. */
    public List<UnitView> memberOrganizationsOf(UnitView settlement) {
        return nearest(settlement, MEMBER);
    }

    private List<UnitView> nearest(UnitView settlement, String kind) {
        return line(settlement).stream()
                .flatMap(each -> Stream.ofNullable(each.area()))
                .map(area -> at.getOrDefault(new Place(kind, area), List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private Optional<String> areaOf(UnitView unit) {
        return line(unit).stream()
                .flatMap(each -> Stream.ofNullable(each.area()))
                .findFirst();
    }

    /** The unit and everything it stands below, the nearest first. */
    private List<UnitView> line(UnitView unit) {
        List<UnitView> line = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        UnitView next = unit;
        while (next != null && seen.add(next.id())) {
            line.add(next);
            next = next.parentId() == null ? null : byId.get(next.parentId());
        }
        return line;
    }
}
