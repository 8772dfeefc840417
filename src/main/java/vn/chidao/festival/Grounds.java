package vn.chidao.festival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.Territories;
import vn.chidao.organization.UnitView;

/**
 * The residential areas of a day, and who stands over each of them: the Party committees with their offices and the Front
 * committees with their standing bodies of every territory it lies in.
 */
final class Grounds {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";

    /** Who sends people to festivals, and to whom their reports matter. */
    private static final Set<String> LEADING =
            Set.of("PARTY_COMMITTEE", "STANDING_BOARD", "PARTY_OFFICE", "FRONT_COMMITTEE", "FRONT_STANDING_BODY");

    private final Territories territories;
    private final Map<String, UnitView> areas = new HashMap<>();
    private final List<UnitView> listed = new ArrayList<>();
    private final Map<String, UnitView> byId = new HashMap<>();
    private final Function<String, Set<String>> heirs;
    private final Map<String, Set<String>> aroundByArea = new HashMap<>();
    private final Map<String, Set<String>> leading = new HashMap<>();
    private final Map<String, Set<String>> leadersByArea = new HashMap<>();

    /**
     * @param units all organisations of the day, in their official order
     * @param heirs who stands today in the place of an organisation that has ended
     */
    Grounds(List<UnitView> units, Function<String, Set<String>> heirs) {
        this.heirs = heirs;
        territories = new Territories(units);
        for (UnitView unit : units) {
            byId.put(unit.id(), unit);
            if (isArea(unit)) {
                areas.put(unit.id(), unit);
                listed.add(unit);
            }
            String territory = territories.of(unit.id());
            if (territory != null && isLeading(unit)) {
                leading.computeIfAbsent(territory, any -> new HashSet<>()).add(unit.id());
            }
        }
    }

    static boolean isArea(UnitView unit) {
        return RESIDENTIAL_AREA.equals(unit.kind());
    }

    static boolean isLeading(UnitView unit) {
        return LEADING.contains(unit.kind());
    }

    /** In their official order. */
    List<UnitView> areas() {
        return List.copyOf(listed);
    }

    @Nullable
    UnitView area(String areaId) {
        return areas.get(areaId);
    }

    /** Who stands over a residential area; over one that has ended, who stands over what it was part of, or over its heirs. */
    Set<String> leadersOf(UnitView area) {
        return leadersByArea.computeIfAbsent(area.id(), any -> {
            Set<String> leaders = new HashSet<>();
            around(area).forEach(each -> leaders.addAll(leading.getOrDefault(each, Set.of())));
            return leaders;
        });
    }

    /** Whether the area lies in the territory of one of these organisations. */
    boolean isAround(UnitView area, Set<String> unitIds) {
        Set<String> around = around(area);
        return unitIds.stream().map(territories::of).anyMatch(each -> each != null && around.contains(each));
    }

    /** The organisations of all territories these areas lie in. */
    Set<String> unitsAround(Collection<UnitView> places) {
        Set<String> around = new HashSet<>();
        places.forEach(place -> around.addAll(around(place)));
        return byId.keySet().stream()
                .filter(each -> around.contains(String.valueOf(territories.of(each))))
                .collect(Collectors.toSet());
    }

    private Set<String> around(UnitView area) {
        return aroundByArea.computeIfAbsent(area.id(), any -> {
            Set<String> around = new HashSet<>(territories.around(area));
            String above = area.parentId();
            if (above != null && !byId.containsKey(area.id())) {
                Set<String> standing = byId.containsKey(above) ? Set.of(above) : heirs.apply(above);
                standing.stream()
                        .flatMap(each -> Stream.ofNullable(byId.get(each)))
                        .forEach(each -> around.addAll(territories.around(each)));
            }
            return around;
        });
    }
}
