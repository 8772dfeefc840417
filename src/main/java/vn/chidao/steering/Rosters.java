package vn.chidao.steering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
        return on(List.of(committee), day).get(committee.id());
    }

    /** Those of many committees by id, by as many queries as for one. */
    Map<String, Roster> on(Collection<SteeringCommittee> committees, LocalDate day) {
        List<Seat> seats = committees.stream()
                .flatMap(committee -> committee.seatsOn(day).stream())
                .toList();
        Set<String> units = seats.stream().map(Seat::unitId).collect(Collectors.toSet());
        Set<String> positions =
                seats.stream().map(Seat::positionId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        organizations.positions(positions).forEach((id, position) -> names.put(id, position.name()));
        Roster.Register register = new Roster.Register(
                organizations.namesOf(units, day),
                names,
                organizations.positions(positions, day).keySet(),
                organizations.holders(positions, day));
        return committees.stream()
                .collect(Collectors.toMap(
                        SteeringCommittee::id, committee -> Roster.of(day, committee.seatsOn(day), register)));
    }

    /** The positions that lead an organisation on a day. */
    List<PositionView> leaders(String unitId, LocalDate on) {
        return organizations.positionsOf(unitId, on).stream()
                .filter(each -> each.roles().contains(PositionRole.LEADER)
                        || each.roles().contains(PositionRole.DEPUTY_LEADER))
                .toList();
    }

    /** What positions are called, with their organisations, by id. */
    Map<String, String> labelsOf(Collection<String> positionIds) {
        Map<String, String> labels = new HashMap<>();
        organizations.positions(positionIds).forEach((id, position) -> labels.put(id, position.label()));
        return labels;
    }

    /** What a position is called, with its organisation. */
    String labelOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }
}
