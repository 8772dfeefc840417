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
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitDay;
import vn.chidao.shared.BusinessClock;
import vn.chidao.steering.CommitteeView.DecisionView;
import vn.chidao.steering.CommitteeView.MeetingRow;
import vn.chidao.steering.CommitteeView.SeatTerm;
import vn.chidao.workflow.AttachmentStore;

/** Reads a steering committee, for whoever asks: what he may not read is left out. */
@Service
@Transactional(readOnly = true)
public class SteeringCatalog {

    private static final int LAST_YEAR = 9999;

    private final SteeringCommitteeRepository committees;
    private final SteeringSight sight;
    private final Rosters rosters;
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
            SteeringSight sight,
            Rosters rosters,
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
        this.sight = sight;
        this.rosters = rosters;
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

    /**
     * A committee on a day.
     *
     * @param on null for today, or its last day where it has ended
     */
    public Optional<CommitteeView> find(Asker asker, String id, @Nullable LocalDate on) {
        SteeringSight.Eye eye = sight.of(asker);
        return committees
                .findById(id)
                .filter(eye::sees)
                .map(committee -> view(eye, committee, on == null ? committee.nearest(clock.today()) : on));
    }

    /** A committee on the first day from which a further decision may change who sits in it. */
    public Optional<CommitteeView> findToChange(Asker asker, String id) {
        SteeringSight.Eye eye = sight.of(asker);
        return committees
                .findById(id)
                .filter(eye::sees)
                .map(committee -> view(eye, committee, committee.nextChange(clock.today())));
    }

    private @Nullable String labelOf(SteeringSight.Eye eye, SteeringCommittee committee) {
        return eye.readsDirectiveOf(committee)
                ? directives.require(committee.directiveId()).label()
                : null;
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
                committee.acted());
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
}
