package vn.chidao.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Texts;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** What is done in the tasks of a meeting: prepared, put down, confirmed or sent back. In the caller's transaction. */
@Service
@Transactional
public class MeetingMinutes {

    private final SteeringMeetings meetings;
    private final ConclusionBindings bindings;
    private final Rosters rosters;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final SteeringProperties properties;
    private final BusinessClock clock;

    MeetingMinutes(
            SteeringMeetings meetings,
            ConclusionBindings bindings,
            Rosters rosters,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            SteeringProperties properties,
            BusinessClock clock) {
        this.meetings = meetings;
        this.bindings = bindings;
        this.rosters = rosters;
        this.obligations = obligations;
        this.directives = directives;
        this.organizations = organizations;
        this.properties = properties;
        this.clock = clock;
    }

    /** Who is to be in the chair: his organisation and position. */
    public record Chair(String unitId, String positionId) {}

    /**
     * The standing office has prepared the meeting.
     *
     * @param chairSeatId the seat of whoever is to be in the chair
     * @throws BusinessRuleViolation at {@code chair} for a seat that may not, or that nobody holds on the day
     */
    public Chair prepare(MeetingTurn turn, String chairSeatId, @Nullable String note) {
        SteeringMeeting meeting = meetings.held(turn.meetingId());
        SteeringCommittee committee = meetings.committeeOf(meeting);
        Roster.Line chair = chairOf(rosters.on(committee, meeting.on()), chairSeatId);
        meeting.prepare(turn, chair, note, meetings.now());
        meetings.store(committee, meeting);
        return asked(chair);
    }

    private static Roster.Line chairOf(Roster roster, String seatId) {
        return roster.sitting().stream()
                .filter(line -> line.seatId().equals(seatId) && line.role().mayChair())
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("chair", "steering.rule.chair-unknown"));
    }

    private static Chair asked(Roster.Line chair) {
        return new Chair(chair.unitId(), String.valueOf(chair.positionId()));
    }

    /**
     * The secretary puts down who came, who was in the chair, what was said and what was concluded.
     *
     * @return who is to confirm it
     */
    public Chair write(MeetingTurn turn, WriteMinutes typed) {
        SteeringMeeting meeting = meetings.held(turn.meetingId());
        SteeringCommittee committee = meetings.committeeOf(meeting);
        Roster roster = rosters.on(committee, meeting.on());
        Roster.Line chair = chairOf(roster, typed.chairSeatId());
        Set<String> addressees =
                addressees(committee, roster).stream().map(UnitView::id).collect(Collectors.toSet());
        List<Attendance> attendance = attendance(roster, typed.attendance());
        Minutes minutes = new Minutes(
                chair,
                attendance,
                quorum(roster, attendance),
                properties.representedCounts(),
                typed,
                addressees::contains);
        meeting.write(turn, minutes, meetings.now());
        meetings.store(committee, meeting);
        return asked(chair);
    }

    private Quorum quorum(Roster roster, List<Attendance> attendance) {
        return Quorum.of(
                roster.sitting().size(),
                attendance.stream().map(Attendance::presence).toList(),
                properties.quorumPercent(),
                properties.representedCounts());
    }

    private List<Attendance> attendance(Roster roster, List<WriteMinutes.AttendanceTyped> rows) {
        Map<String, Roster.Line> sitting =
                roster.sitting().stream().collect(Collectors.toMap(Roster.Line::seatId, Function.identity()));
        Set<String> members = Set.copyOf(roster.positions());
        Map<String, Attendance> attendance = new HashMap<>();
        Set<String> came = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            WriteMinutes.AttendanceTyped typed = rows.get(row);
            String field = "attendance[" + row + "].";
            Roster.Line line = sitting.get(typed.seatId());
            if (line == null || attendance.containsKey(typed.seatId())) {
                throw BusinessRuleViolation.at(field + "seat", "steering.rule.member-twice");
            }
            String position = Texts.blankToNull(typed.representative());
            String representative = typed.presence() == Presence.REPRESENTED
                    ? representative(line, position, members, came, roster.on(), field)
                    : none(position, field);
            String reason = Texts.blankToNull(typed.reason());
            if (typed.presence() == Presence.ABSENT && reason == null) {
                throw BusinessRuleViolation.at(field + "reason", "steering.rule.absence-reason-required");
            }
            attendance.put(
                    line.seatId(),
                    new Attendance(
                            line.seatId(),
                            line.said(),
                            typed.presence(),
                            representative == null ? null : position,
                            representative,
                            reason));
        }
        if (attendance.size() != sitting.size()) {
            throw BusinessRuleViolation.at("attendance", "steering.rule.every-member", sitting.size());
        }
        List<Attendance> ordered = new ArrayList<>();
        roster.sitting().forEach(line -> ordered.add(attendance.get(line.seatId())));
        return ordered;
    }

    private static @Nullable String none(@Nullable String position, String field) {
        if (position != null) {
            throw BusinessRuleViolation.at(field + "representative", "steering.rule.no-representative");
        }
        return null;
    }

    /** Somebody of the member's own organisation who is no member himself, and for one member only. */
    private String representative(
            Roster.Line line,
            @Nullable String positionId,
            Set<String> members,
            Set<String> came,
            LocalDate on,
            String field) {
        PositionView position = organizations.positionsOf(line.unitId(), on).stream()
                .filter(each -> each.id().equals(positionId))
                .filter(each -> !members.contains(each.id()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at(
                        field + "representative", "steering.rule.representative-unknown", line.unitName()));
        if (!came.add(position.id())) {
            throw BusinessRuleViolation.at(field + "representative", "steering.rule.represents-two");
        }
        return organizations.holders(position.id(), on).stream()
                .findFirst()
                .map(HolderView::personName)
                .map(name -> name + ", " + position.label())
                .orElseThrow(() -> BusinessRuleViolation.at(
                        field + "representative", "steering.rule.representative-vacant", position.label()));
    }

    /**
     * The chair sends the minutes back.
     *
     * @return by when they are due again
     */
    public LocalDate giveBack(MeetingTurn turn, @Nullable String reason) {
        SteeringMeeting meeting = meetings.held(turn.meetingId());
        SteeringCommittee committee = meetings.committeeOf(meeting);
        meeting.giveBack(turn, reason, meetings.now());
        meetings.store(committee, meeting);
        return meetings.minutesDueOn(committee, clock.today());
    }

    /** The chair confirms the minutes: what was concluded binds whom it names from now on. */
    public void confirm(MeetingTurn turn) {
        SteeringMeeting meeting = meetings.held(turn.meetingId());
        SteeringCommittee committee = meetings.committeeOf(meeting);
        if (!meeting.conclusions().isEmpty() && !binds(committee)) {
            throw BusinessRuleViolation.of("steering.rule.conclusions-bind-nobody");
        }
        meeting.conclude(turn, meetings.now());
        meeting.bound(bindings.of(committee, meeting, clock.today()));
        meetings.store(committee, meeting);
    }

    /** Whether there is still something under which a conclusion can become an obligation. */
    private boolean binds(SteeringCommittee committee) {
        return directives.require(committee.directiveId()).isInForce()
                && obligations
                        .find(committee.obligationId())
                        .filter(each -> each.status() == ObligationStatus.IN_FORCE)
                        .isPresent();
    }

    /**
     * Whom a meeting may ask something of: the organisations its members are of, those the directive is addressed to and
     * those that have to do one of its obligations, as far as they exist today.
     */
    List<UnitView> addressees(SteeringCommittee committee, Roster roster) {
        Set<String> ids = new LinkedHashSet<>();
        roster.lines().forEach(line -> ids.add(line.unitId()));
        ids.add(committee.standingUnitId());
        if (directives.require(committee.directiveId()).issuedOn() != null) {
            ids.addAll(directives.addressedUnits(committee.directiveId()).keySet());
        }
        obligations.ofDirective(committee.directiveId()).forEach(each -> ids.addAll(each.unitIds()));
        LocalDate today = clock.today();
        return ids.stream()
                .flatMap(id -> organizations.unit(id, today).stream())
                .toList();
    }

    /** Positions of an organisation that may come for its member. */
    List<PositionView> representatives(Roster roster) {
        Set<String> members = Set.copyOf(roster.positions());
        return roster.sitting().stream()
                .map(Roster.Line::unitId)
                .distinct()
                .flatMap(unit -> organizations.positionsOf(unit, roster.on()).stream())
                .filter(position -> !members.contains(position.id()))
                .toList();
    }
}
