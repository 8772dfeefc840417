package vn.chidao.steering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;

/** Reads who held the seats of a committee on a day from the register of organisations. */
@Component
class Rosters {

    private final OrganizationDirectory organizations;

    Rosters(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    Roster on(SteeringCommittee committee, LocalDate day) {
        List<Seat> seats = committee.seatsOn(day);
        Set<String> units = seats.stream().map(Seat::unitId).collect(Collectors.toSet());
        Set<String> positions =
                seats.stream().map(Seat::positionId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        Set<String> existing = new HashSet<>();
        for (String unit : units) {
            for (PositionView position : organizations.positionsOf(unit, day)) {
                names.put(position.id(), position.name());
                existing.add(position.id());
            }
        }
        positions.stream()
                .filter(position -> !names.containsKey(position))
                .forEach(position ->
                        organizations.position(position).ifPresent(known -> names.put(position, known.name())));
        return Roster.of(
                day,
                seats,
                new Roster.Register(
                        organizations.namesOf(units, day), names, existing, organizations.holders(positions, day)));
    }

    /** The positions that lead an organisation on a day. */
    List<PositionView> leaders(String unitId, LocalDate on) {
        return organizations.positionsOf(unitId, on).stream()
                .filter(each -> each.roles().contains(PositionRole.LEADER)
                        || each.roles().contains(PositionRole.DEPUTY_LEADER))
                .toList();
    }

    /** What a position is called, with its organisation. */
    String labelOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }
}
