package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitDay;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.CommitteeView.DecisionView;
import vn.chidao.steering.CommitteeView.MeetingRow;
import vn.chidao.steering.CommitteeView.SeatTerm;
import vn.chidao.workflow.AttachmentStore;

/** Reads steering committees and their meetings, for whoever asks: what he may not read is left out. */
@Service
@Transactional(readOnly = true)
public class SteeringCatalog {

    private static final int LAST_YEAR = 9999;

    private final SteeringCommitteeRepository committees;
    private final SteeringMeetingRepository meetings;
    private final SteeringSight sight;
    private final Rosters rosters;
    private final Invitations invitations;
    private final ConclusionFollowUps followUps;
    private final Decisions decisions;
    private final DirectiveCatalog directives;
    private final Words words;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SteeringCatalog(
            SteeringCommitteeRepository committees,
            SteeringMeetingRepository meetings,
            SteeringSight sight,
            Rosters rosters,
            Invitations invitations,
            ConclusionFollowUps followUps,
            Decisions decisions,
            DirectiveCatalog directives,
            Words words,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            AttachmentStore files,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.committees = committees;
        this.meetings = meetings;
        this.sight = sight;
        this.rosters = rosters;
        this.invitations = invitations;
        this.followUps = followUps;
        this.decisions = decisions;
        this.directives = directives;
        this.words = words;
        this.obligations = obligations;
        this.organizations = organizations;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

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

    private JdbcClient.StatementSpec inSight(String select, String order, Asker asker, CommitteeFilter filter) {
        Reach reach = asker.reach(Right.READ_COMMITTEE);
        SteeringSight.Eye eye = sight.of(asker);
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
        return inSight("select count(*)", "", asker, filter)
                .query(Integer.class)
                .single();
    }

    /** Those of one page of the list, those that stand first, then by name. */
    public List<CommitteeRow> list(Asker asker, CommitteeFilter filter, int skip, int most) {
        List<String> ids = inSight(
                        "select c.id",
                        "order by (coalesce(c.dissolved_on, c.valid_to, :today) < :today), c.name, c.id" + " limit "
                                + most + " offset " + skip,
                        asker,
                        filter)
                .query(String.class)
                .list();
        List<SteeringCommittee> found = committees.findWithSeats(ids);
        LocalDate today = clock.today();
        Map<Boolean, List<SteeringCommittee>> standing =
                found.stream().collect(Collectors.partitioningBy(each -> each.existsOn(today)));
        Map<String, Roster> rosters = new HashMap<>(this.rosters.on(standing.get(true), today));
        // Of the others it is enough which positions had their seats: who held them has its own day for each.
        standing.get(false).forEach(each -> rosters.put(each.id(), new Roster(dayOf(each, null), List.of())));
        SteeringSight.Eye eye = sight.of(asker);
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
        return committee.seatsOn(dayOf(committee, null)).stream()
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
                        .map(SteeringCatalog::said)
                        .findFirst()
                        .or(() -> headOf(committee).map(Seat::positionId).map(names.positions()::get))
                        .orElse(null),
                committee.seatsOn(roster.on()).size(),
                roster.gaps().size(),
                committee.validFrom(),
                committee.lastDay(),
                committee.stateOn(today));
    }

    private static String said(Roster.Line line) {
        HolderView holder = line.first();
        return holder == null ? line.label() : holder.personName() + ", " + line.label();
    }

    private @Nullable String labelOf(SteeringSight.Eye eye, SteeringCommittee committee) {
        return eye.readsDirectiveOf(committee)
                ? directives.require(committee.directiveId()).label()
                : null;
    }

    /** The directives whose committees somebody may see, by label. */
    public Map<String, String> directivesWithCommittees(Asker asker) {
        Set<String> readable = sight.of(asker).readable();
        return directives.labels(
                inSight("select distinct c.directive_id", "", asker, new CommitteeFilter(null, null, false))
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(readable::contains)
                        .toList());
    }

    /**
     * A committee on a day.
     *
     * @param on null for today, or its last day where it has ended
     */
    public Optional<CommitteeView> find(Asker asker, String id, @Nullable LocalDate on) {
        SteeringSight.Eye eye = sight.of(asker);
        return committees.findById(id).filter(eye::sees).map(committee -> view(eye, committee, dayOf(committee, on)));
    }

    /** A committee on the first day from which a further decision may change who sits in it. */
    public Optional<CommitteeView> findToChange(Asker asker, String id) {
        SteeringSight.Eye eye = sight.of(asker);
        return committees
                .findById(id)
                .filter(eye::sees)
                .map(committee -> view(eye, committee, committee.nextChange(clock.today())));
    }

    private LocalDate dayOf(SteeringCommittee committee, @Nullable LocalDate asked) {
        if (asked != null) {
            return asked;
        }
        LocalDate today = clock.today();
        LocalDate last = committee.lastDay();
        if (last != null && last.isBefore(today)) {
            return last;
        }
        return committee.validFrom().isAfter(today) ? committee.validFrom() : today;
    }

    private Roster rosterOf(SteeringCommittee committee, LocalDate day) {
        return committee.existsOn(day) ? rosters.on(committee, day) : new Roster(day, List.of());
    }

    private CommitteeView view(SteeringSight.Eye eye, SteeringCommittee committee, LocalDate day) {
        boolean papersOpen = eye.readsPapersOf(committee);
        UnaryOperator<String> telling = telling(eye, committee);
        Optional<ObligationView> obligation =
                eye.readsDirectiveOf(committee) ? obligations.find(committee.obligationId()) : Optional.empty();
        return new CommitteeView(
                committee.id(),
                committee.version(),
                committee.name(),
                committee.directiveId(),
                labelOf(eye, committee),
                committee.obligationId(),
                obligation.map(ObligationView::code).orElse(null),
                committee.establishingUnitId(),
                organizations.nameOf(committee.establishingUnitId()),
                committee.standingUnitId(),
                organizations.nameOf(committee.standingUnitId()),
                committee.validFrom(),
                committee.validTo(),
                committee.dissolvedOn(),
                committee.dissolvedReason(),
                committee.stateOn(clock.today()),
                committee.recordId() != null,
                rosterOf(committee, day).resting(telling),
                decisionsOf(eye, committee, papersOpen, telling),
                historyOf(committee, telling),
                meetingsOf(eye, committee),
                followUps.until(committee, LocalDate.of(LAST_YEAR, 12, 31)),
                papersOpen,
                committee.lastAct(),
                committee.actedBy(),
                committee.actedPosition(),
                committee.actedAt());
    }

    /** The latest first; to whoever may not read papers those that are concluded. */
    private List<MeetingRow> meetingsOf(SteeringSight.Eye eye, SteeringCommittee committee) {
        return jdbc
                .sql("""
                        select m.id, m.number, m.meet_year, m.meet_on, m.meet_at, m.place, m.status,
                            (select count(*) from steering_conclusion c where c.meeting_id = m.id) as conclusions
                        from steering_meeting m where m.committee_id = :committee
                        order by m.meet_on desc, m.meet_at desc, m.id
                        """)
                .param("committee", committee.id())
                .query((row, n) -> {
                    MeetingStatus status = MeetingStatus.valueOf(row.getString("status"));
                    return new MeetingRow(
                            row.getString("id"),
                            row.getInt("number"),
                            row.getInt("meet_year"),
                            row.getObject("meet_on", LocalDate.class),
                            row.getObject("meet_at", LocalTime.class).toString(),
                            row.getString("place"),
                            status,
                            status == MeetingStatus.CONCLUDED ? row.getInt("conclusions") : 0);
                })
                .list()
                .stream()
                .filter(row -> row.status() == MeetingStatus.CONCLUDED || eye.readsPapersOf(committee, row.on()))
                .toList();
    }

    /** What a decision that does not circulate to him is called stays untold, also where a seat rests on it. */
    private UnaryOperator<String> telling(SteeringSight.Eye eye, SteeringCommittee committee) {
        Set<String> untold = committee.decisions().stream()
                .filter(each -> eye.isClosed(each.directiveId()))
                .map(decisions::cited)
                .collect(Collectors.toSet());
        return text -> untold.contains(text) ? words.of("steering.decision.untold") : text;
    }

    private List<DecisionView> decisionsOf(
            SteeringSight.Eye eye, SteeringCommittee committee, boolean papersOpen, UnaryOperator<String> telling) {
        Map<String, String> names = files.namesOf(committee.decisions().stream()
                .map(Decision::fileId)
                .filter(Objects::nonNull)
                .toList());
        return committee.decisions().stream()
                .map(each -> new DecisionView(
                        telling.apply(decisions.cited(each)),
                        each.effectiveOn(),
                        each.directiveId() != null && eye.readable().contains(each.directiveId())
                                ? each.directiveId()
                                : null,
                        papersOpen ? each.fileId() : null,
                        each.fileId() == null ? null : names.get(each.fileId())))
                .toList();
    }

    private List<SeatTerm> historyOf(SteeringCommittee committee, UnaryOperator<String> telling) {
        Map<String, String> positions = rosters.labelsOf(committee.seats().stream()
                .map(Seat::positionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UnitDay, String> units = organizations.namesOf(committee.seats().stream()
                .map(seat -> new UnitDay(seat.unitId(), seat.validFrom()))
                .collect(Collectors.toSet()));
        return committee.seats().stream()
                .sorted(Comparator.comparing(Seat::validFrom).reversed().thenComparing(Seat::role))
                .map(seat -> {
                    String position = seat.positionId();
                    String endBasis = seat.endBasis();
                    return new SeatTerm(
                            seat.role(),
                            position == null
                                    ? units.getOrDefault(new UnitDay(seat.unitId(), seat.validFrom()), seat.unitId())
                                    : positions.getOrDefault(position, position),
                            seat.isByLeadership(),
                            position != null,
                            seat.validFrom(),
                            seat.validTo(),
                            telling.apply(seat.basis()),
                            endBasis == null ? null : telling.apply(endBasis));
                })
                .toList();
    }

    /** The positions that may be named for each seat that is to be named, by seat. */
    public Map<String, List<PositionView>> nameable(CommitteeView view) {
        Map<String, List<PositionView>> choices = new HashMap<>();
        view.roster().lines().stream()
                .filter(Roster.Line::isToBeNamed)
                .forEach(line -> choices.put(line.seatId(), rosters.leaders(line.unitId(), clock.today())));
        return choices;
    }

    /** A meeting; to whoever may not read papers only once its conclusions are known, and no more than these. */
    public Optional<MeetingView> meeting(Asker asker, String id) {
        SteeringSight.Eye eye = sight.of(asker);
        return meetings.findById(id).flatMap(meeting -> {
            SteeringCommittee committee = committees
                    .findById(meeting.committeeId())
                    .orElseThrow(() -> new NotFound("steering committee", meeting.committeeId()));
            boolean papersOpen = eye.readsPapersOf(committee, meeting.on());
            return papersOpen || eye.sees(committee) && meeting.status() == MeetingStatus.CONCLUDED
                    ? Optional.of(view(eye, committee, meeting, papersOpen))
                    : Optional.empty();
        });
    }

    private MeetingView view(
            SteeringSight.Eye eye, SteeringCommittee committee, SteeringMeeting meeting, boolean open) {
        Roster roster = rosters.on(committee, meeting.on());
        Map<String, String> names = files.namesOf(
                meeting.papers().stream().map(MeetingPaper::fileId).toList());
        return new MeetingView(
                meeting.id(),
                meeting.version(),
                committee.id(),
                committee.name(),
                committee.standingUnitId(),
                committee.establishingUnitId(),
                committee.directiveId(),
                eye.readsDirectiveOf(committee),
                meeting.number(),
                meeting.year(),
                meeting.on(),
                meeting.at(),
                meeting.place(),
                meeting.status(),
                meeting.turn().number(),
                chairOf(meeting, roster),
                roster.lines().stream()
                        .filter(line -> line.seatId().equals(meeting.chairSeatId()))
                        .map(Roster.Line::role)
                        .findFirst()
                        .orElse(null),
                open ? meeting.preparation() : null,
                open ? meeting.remark() : null,
                meeting.writtenBy(),
                meeting.writtenPosition(),
                meeting.confirmedBy(),
                meeting.confirmedPosition(),
                meeting.confirmedOn(),
                open ? meeting.agenda() : List.of(),
                open
                        ? meeting.papers().stream()
                                .map(paper -> new MeetingView.Paper(
                                        paper.itemId(),
                                        paper.fileId(),
                                        names.getOrDefault(paper.fileId(), paper.fileId())))
                                .toList()
                        : List.of(),
                open ? meeting.attendance() : List.of(),
                open && meeting.status().isHeld() ? meeting.quorum().orElse(null) : null,
                followUps.of(committee, meeting.id()),
                open ? earlier(committee, meeting) : List.of(),
                roster,
                open ? invitations.uninvited(meeting.id()) : List.of(),
                open,
                meeting.lastAct(),
                meeting.lastReason(),
                meeting.actedBy(),
                meeting.actedPosition(),
                meeting.actedAt());
    }

    private @Nullable String chairOf(SteeringMeeting meeting, Roster roster) {
        return meeting.attendance().stream()
                .filter(each -> each.seatId().equals(meeting.chairSeatId()))
                .map(Attendance::member)
                .findFirst()
                .or(() -> roster.lines().stream()
                        .filter(line -> line.seatId().equals(meeting.chairSeatId()))
                        .map(SteeringCatalog::said)
                        .findFirst())
                .orElse(null);
    }

    private List<FollowedConclusion> earlier(SteeringCommittee committee, SteeringMeeting meeting) {
        return followUps.until(committee, meeting.on()).stream()
                .filter(each -> !each.meetingId().equals(meeting.id()))
                .toList();
    }
}
