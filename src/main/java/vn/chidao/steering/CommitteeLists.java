package vn.chidao.steering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/** Lists steering committees for whoever asks: those he may not see are left out. */
@Service
@Transactional(readOnly = true)
public class CommitteeLists {

    private static final String IN_SIGHT = """
            from steering_committee c
            where (c.directive_id = any(:directives)
                    or not c.directive_id = any(:closed) and (:everywhere
                        or c.standing_unit_id = any(:units) or c.establishing_unit_id = any(:units))
                    or exists (select 1 from steering_seat s
                        where s.committee_id = c.id and (s.valid_to is null or s.valid_to >= :today)
                            and (s.position_id = any(:positions) or s.position_id is null and s.unit_id = any(:naming))))
                and (cast(:directive as text) is null or c.directive_id = :directive)
                and (not :standing or coalesce(c.dissolved_on, c.valid_to) is null
                    or coalesce(c.dissolved_on, c.valid_to) >= :today)
                and (cast(:text as text) is null or strpos(lower(c.name), lower(:text)) > 0)
            """;

    private final SteeringCommitteeRepository committees;
    private final SteeringSight sight;
    private final Rosters rosters;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CommitteeLists(
            SteeringCommitteeRepository committees,
            SteeringSight sight,
            Rosters rosters,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.committees = committees;
        this.sight = sight;
        this.rosters = rosters;
        this.directives = directives;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private JdbcClient.StatementSpec inSight(
            String select, String order, Asker asker, SteeringSight.Eye eye, CommitteeFilter filter) {
        Reach reach = asker.reach(Right.READ_COMMITTEE);
        String text = filter.text();
        return jdbc.sql(select + " " + IN_SIGHT + " " + order)
                .param("directives", eye.readable().toArray(String[]::new))
                .param("closed", eye.closed().toArray(String[]::new))
                .param("everywhere", reach.everywhere())
                .param("units", reach.unitIds().toArray(String[]::new))
                .param("positions", eye.positions().toArray(String[]::new))
                .param("naming", eye.naming().toArray(String[]::new))
                .param("today", clock.today())
                .param("directive", filter.directiveId())
                .param("standing", filter.onlyStanding())
                .param("text", text == null || text.isBlank() ? null : text.strip());
    }

    /** How many committees somebody may see. */
    public int count(Asker asker, CommitteeFilter filter) {
        return inSight("select count(*)", "", asker, sight.of(asker), filter)
                .query(Integer.class)
                .single();
    }

    /** Those of one page of the list, those that stand first, then by name. */
    public List<CommitteeRow> list(Asker asker, CommitteeFilter filter, int skip, int most) {
        SteeringSight.Eye eye = sight.of(asker);
        List<String> ids = inSight(
                        "select c.id",
                        "order by (coalesce(c.dissolved_on, c.valid_to, :today) < :today), c.name, c.id" + " limit "
                                + most + " offset " + skip,
                        asker,
                        eye,
                        filter)
                .query(String.class)
                .list();
        List<SteeringCommittee> found = committees.findWithSeats(ids);
        LocalDate today = clock.today();
        Map<Boolean, List<SteeringCommittee>> standing =
                found.stream().collect(Collectors.partitioningBy(each -> each.existsOn(today)));
        Map<String, Roster> rosters = new HashMap<>(this.rosters.on(standing.get(true), today));
        // Of the others it is enough which positions had their seats: who held them has its own day for each.
        standing.get(false).forEach(each -> rosters.put(each.id(), new Roster(each.nearest(today), List.of())));
        RowNames names = new RowNames(
                directives.labels(found.stream()
                        .filter(eye::readsDirectiveOf)
                        .map(SteeringCommittee::directiveId)
                        .collect(Collectors.toSet())),
                organizations.namesOf(
                        found.stream().map(SteeringCommittee::standingUnitId).collect(Collectors.toSet()), today),
                this.rosters.labelsOf(standing.get(false).stream()
                        .flatMap(each -> headOf(each).stream())
                        .map(Seat::positionId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return found.stream()
                .sorted(Comparator.comparing(each -> ids.indexOf(each.id())))
                .map(each -> row(each, rosters.get(each.id()), names))
                .toList();
    }

    /** What is looked up for all rows of a list at once, by id. */
    private record RowNames(
            Map<String, String> directives, Map<String, String> offices, Map<String, String> positions) {}

    private Optional<Seat> headOf(SteeringCommittee committee) {
        return committee.seatsOn(committee.nearest(clock.today())).stream()
                .filter(seat -> seat.role() == SeatRole.HEAD)
                .findFirst();
    }

    private CommitteeRow row(SteeringCommittee committee, Roster roster, RowNames names) {
        LocalDate today = clock.today();
        return new CommitteeRow(
                committee.id(),
                committee.name(),
                names.directives().get(committee.directiveId()),
                names.offices().getOrDefault(committee.standingUnitId(), committee.standingUnitId()),
                roster.lines().stream()
                        .filter(line -> line.role() == SeatRole.HEAD)
                        .map(Roster.Line::said)
                        .findFirst()
                        .or(() -> headOf(committee).map(Seat::positionId).map(names.positions()::get))
                        .orElse(null),
                committee.seatsOn(roster.on()).size(),
                roster.gaps().size(),
                committee.validFrom(),
                committee.lastDay(),
                committee.stateOn(today));
    }

    /** The directives whose committees somebody may see, by label. */
    public Map<String, String> directivesWithCommittees(Asker asker) {
        SteeringSight.Eye eye = sight.of(asker);
        return directives.labels(
                inSight("select distinct c.directive_id", "", asker, eye, new CommitteeFilter(null, null, false))
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(eye.readable()::contains)
                        .toList());
    }
}
