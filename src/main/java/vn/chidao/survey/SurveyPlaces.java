package vn.chidao.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.KindView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/**
 * Which communes and districts a Front can have surveyed, their residential areas, and the Front that counts in each. A
 * People's Committee and a Front meet in the territory they both name.
 */
@Component
@Transactional(readOnly = true)
public class SurveyPlaces {

    static final String FRONT = "FRONT_COMMITTEE";
    private static final String PEOPLES_COMMITTEE = "PEOPLE_COMMITTEE";
    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";
    private static final Set<String> LEVELS = Set.of("COMMUNE", "DISTRICT");

    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    SurveyPlaces(OrganizationDirectory organizations, BusinessClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A place that can be recognised.
     *
     * @param unitId its People's Committee
     * @param name without the words for the committee: "xã Tân Khai"
     */
    public record Place(String unitId, String name, String level) {}

    /**
     * A residential area of a place.
     *
     * @param frontId who counts there: the commune's Front, else, where nobody works in it, none
     */
    public record Area(String unitId, String name, @Nullable String frontId) {}

    /** Whether this is a Front that can open surveys today. */
    public boolean isFront(String unitId) {
        return organizations
                .unit(unitId, clock.today())
                .filter(unit -> FRONT.equals(unit.kind()))
                .isPresent();
    }

    /** The communes and districts where this Front, or one below it, is the Front. */
    public List<Place> of(String frontId) {
        LocalDate today = clock.today();
        Register register = new Register(organizations.units(today));
        Set<String> fronts = organizations.descendants(frontId, today).stream()
                .filter(unit -> FRONT.equals(unit.kind()))
                .map(UnitView::id)
                .collect(Collectors.toCollection(HashSet::new));
        fronts.add(frontId);
        String words = organizations.kinds().stream()
                .filter(kind -> kind.id().equals(PEOPLES_COMMITTEE))
                .map(KindView::name)
                .findFirst()
                .orElse("");
        return register.units().stream()
                .filter(unit -> PEOPLES_COMMITTEE.equals(unit.kind()) && LEVELS.contains(unit.level()))
                .filter(unit -> fronts.contains(register.frontAt(unit)))
                .map(unit -> new Place(unit.id(), withoutWords(unit.name(), words), unit.level()))
                .toList();
    }

    /** The residential areas below a place today, in their official order. */
    public List<Area> areas(String placeUnitId) {
        LocalDate today = clock.today();
        Register register = new Register(organizations.units(today));
        Set<String> worked =
                organizations.positions().stream().map(PositionView::unitId).collect(Collectors.toSet());
        return organizations.descendants(placeUnitId, today).stream()
                .filter(unit -> RESIDENTIAL_AREA.equals(unit.kind()))
                .map(unit -> {
                    String front = register.frontAt(unit);
                    return new Area(unit.id(), unit.name(), front != null && worked.contains(front) ? front : null);
                })
                .toList();
    }

    private static String withoutWords(String name, String words) {
        return name.startsWith(words + " ") ? name.substring(words.length() + 1) : name;
    }

    /** The organisations of a day by their territory. */
    private static final class Register {

        private final Map<String, UnitView> byId = new LinkedHashMap<>();
        private final Map<String, String> fronts = new HashMap<>();

        Register(List<UnitView> units) {
            units.forEach(unit -> byId.put(unit.id(), unit));
            units.stream()
                    .filter(unit -> FRONT.equals(unit.kind()) && unit.area() != null)
                    .forEach(unit -> fronts.putIfAbsent(unit.area(), unit.id()));
        }

        List<UnitView> units() {
            return List.copyOf(byId.values());
        }

        /** The Front of the nearest territory this organisation is of. */
        @Nullable
        String frontAt(UnitView unit) {
            Set<String> seen = new HashSet<>();
            UnitView next = unit;
            while (next != null && seen.add(next.id())) {
                if (next.area() != null) {
                    return fronts.get(next.area());
                }
                next = next.parentId() == null ? null : byId.get(next.parentId());
            }
            return null;
        }
    }
}
