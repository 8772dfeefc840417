package vn.chidao.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.reading.Addresses;
import vn.chidao.reading.OrganNames;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Finds in the register whom a text means: by name where the register has the name, by function otherwise, always seen
 * from where the document was issued.
 */
@Component
class Whereabouts {

    private final OrganizationDirectory organizations;
    private final Addresses addresses;
    private final BusinessClock clock;

    Whereabouts(OrganizationDirectory organizations, Addresses addresses, BusinessClock clock) {
        this.organizations = organizations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The place a document is read from.
     *
     * @param issuerUnitId who issued it, where that is one of our units
     * @param bases the committee, Front and People's Committee it speaks of without naming their place
     */
    record Place(
            @Nullable String issuerUnitId,
            String recordingUnitId,
            Map<String, String> bases,
            List<UnitView> units,
            @Nullable Place ofRecorder) {}

    Place placeOf(@Nullable String issuer, String recordingUnitId) {
        List<UnitView> all = organizations.units();
        String issuerUnitId =
                issuer == null ? null : unitCalled(issuer, recordingUnitId, all).orElse(null);
        return placeFrom(issuerUnitId, recordingUnitId);
    }

    /** The same once somebody has said which unit the issuer is. */
    Place placeFrom(@Nullable String issuerUnitId, String recordingUnitId) {
        Place own = issuerUnitId == null ? null : place(null, recordingUnitId, null);
        return place(issuerUnitId, recordingUnitId, own);
    }

    private Place place(@Nullable String issuerUnitId, String recordingUnitId, @Nullable Place ofRecorder) {
        String from = issuerUnitId == null ? recordingUnitId : issuerUnitId;
        Map<String, String> bases = new HashMap<>();
        first("committee-of:" + from)
                .or(() -> organizations
                        .unit(from)
                        .filter(unit -> unit.kind().equals("PARTY_COMMITTEE"))
                        .map(UnitView::id))
                .ifPresent(id -> bases.put("committee", id));
        String committee = bases.getOrDefault("committee", from);
        first("front-of:" + committee).ifPresent(id -> bases.put("front", id));
        first("people-committee-of:" + committee).ifPresent(id -> bases.put("people", id));
        bases.put("issuer", from);
        return new Place(issuerUnitId, recordingUnitId, bases, organizations.together(from), ofRecorder);
    }

    private Optional<String> first(String selector) {
        return resolve(selector).stream().findFirst().map(UnitView::id);
    }

    private List<UnitView> resolve(String selector) {
        try {
            return organizations.resolve(selector, clock.today());
        } catch (BusinessRuleViolation nobody) {
            return List.of();
        }
    }

    /** Whom these names mean together, as a selector; empty where not all of them are found. */
    Optional<String> selectorFor(List<String> names, Place place) {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : names) {
            Optional<String> selector = selectorFor(name, place);
            if (selector.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(List.of(selector.get().split("\\s*,\\s*")));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /**
     * Whom this name means, as a selector that finds somebody today: where the document was issued, else where it is
     * recorded, because a province writes to districts.
     */
    Optional<String> selectorFor(String name, Place place) {
        return called(name, place.units())
                .map(unit -> "unit:" + unit.id())
                .or(() -> addresses.selectorsFor(name, place.bases()).stream()
                        .filter(selector -> isMeant(name, resolve(selector)))
                        .findFirst())
                .or(() -> Optional.ofNullable(place.ofRecorder()).flatMap(own -> selectorFor(name, own)));
    }

    /** A single unit has to be of the level that the name tells: "Ban Dân vận Huyện ủy" is not the province's. */
    private boolean isMeant(String name, List<UnitView> found) {
        if (found.size() != 1) {
            return !found.isEmpty();
        }
        return addresses.names().levelsOf(name).stream()
                .allMatch(level -> found.get(0).level().equals(level));
    }

    /** The one unit a name means. */
    Optional<String> unitFor(String name, Place place) {
        return called(name, place.units())
                .map(UnitView::id)
                .or(() -> addresses.selectorsFor(name, place.bases()).stream()
                        .map(this::resolve)
                        .filter(found -> found.size() == 1 && isMeant(name, found))
                        .map(found -> found.get(0).id())
                        .findFirst())
                .or(() -> Optional.ofNullable(place.ofRecorder()).flatMap(own -> unitFor(name, own)));
    }

    /** The unit that a signature binds: a board of the register, else the organisation whose board has signed. */
    Optional<String> signerFor(String name, Place place) {
        return unitFor(name, place)
                .or(() -> addresses.organisationOf(name).flatMap(organisation -> unitFor(organisation, place)));
    }

    private Optional<String> unitCalled(String name, String recordingUnitId, List<UnitView> all) {
        return called(name, organizations.together(recordingUnitId))
                .or(() -> called(name, all))
                .map(UnitView::id);
    }

    /** The unit of just this name; else the only one whose name begins so and goes on with its place. */
    private Optional<UnitView> called(String name, List<UnitView> units) {
        OrganNames names = addresses.names();
        String wanted = names.comparable(name);
        List<UnitView> same = new ArrayList<>();
        List<UnitView> longer = new ArrayList<>();
        for (UnitView unit : units) {
            String full = names.comparable(unit.name());
            if (full.equals(wanted) || names.comparable(unit.shortName()).equals(wanted)) {
                same.add(unit);
            } else if (full.startsWith(wanted + " ") && wanted.indexOf(' ') > 0) {
                longer.add(unit);
            }
        }
        if (same.size() == 1) {
            return Optional.of(same.get(0));
        }
        return same.isEmpty() && longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }
}
