package vn.chidao.steering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.Words;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.SteeringCommittee.Moment;
import vn.chidao.workflow.TaskHandover;

/**
 * Whoever takes over from an organisation takes over its seats, the standing offices it has, and what meetings are about to
 * ask of it. A seat goes to the successor's one position of the same name; where there is none, or it sits already, the
 * successor is to name one: who sits in a committee is never guessed.
 */
@Component
class SteeringTransfer implements OpenWorkTransfer {

    private static final String MEETING = "SteeringMeeting";

    private final SteeringCommitteeRepository committees;
    private final SteeringMeetingRepository meetings;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final Words words;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SteeringTransfer(
            SteeringCommitteeRepository committees,
            SteeringMeetingRepository meetings,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            Words words,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.meetings = meetings;
        this.organizations = organizations;
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return concerning(unitId).stream()
                .map(committee -> new OpenWork(
                        keyOf(committee.id()),
                        "STEERING_COMMITTEE",
                        committee.name(),
                        parts(committee, unitId),
                        committee.directiveId()))
                .toList();
    }

    /** Its seats and the office it keeps; where it has neither, what it still has to write or confirm. */
    private int parts(SteeringCommittee committee, String unitId) {
        long seats = committee.seats().stream()
                .filter(seat -> seat.isOpenOn(clock.today()) && seat.unitId().equals(unitId))
                .map(Seat::seatId)
                .distinct()
                .count();
        return Math.max(1, (int) seats + (committee.isKeptBy(unitId) ? 1 : 0));
    }

    /** Those it sits in or keeps, and those whose meetings ask something of it: minutes outlive a committee. */
    private List<SteeringCommittee> concerning(String unitId) {
        Map<String, SteeringCommittee> found = new LinkedHashMap<>();
        standingOf(unitId).forEach(committee -> found.put(committee.id(), committee));
        tasks.partsOf(MEETING, unitId).stream()
                .map(part -> committeeOf(part.businessKey()))
                .filter(id -> !found.containsKey(id))
                .distinct()
                .sorted()
                .forEach(id -> committees.findById(id).ifPresent(committee -> found.put(id, committee)));
        return List.copyOf(found.values());
    }

    private List<SteeringCommittee> standingOf(String unitId) {
        return committees.findOf(unitId, clock.today()).stream()
                .filter(committee -> !committee.hasEndedBy(clock.today()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        for (SteeringCommittee committee : standingOf(from)) {
            take(committee, handover, handover.successorFor(keyOf(committee.id())));
        }
        for (SteeringMeeting meeting : meetings.findAsking(from)) {
            handover.namedFor(keyOf(meeting.committeeId())).ifPresent(successor -> {
                meeting.handOver(from, successor);
                meetings.save(meeting);
            });
        }
        meetings.flush();
        tasks.handOver(MEETING, from, part -> handover.successorFor(keyOf(committeeOf(part.businessKey()))));
    }

    private void take(SteeringCommittee committee, Handover handover, String successorId) {
        String from = handover.fromUnitId();
        Moment moment = new Moment(CurrentActor.get(), clock.today(), clock.instant());
        String basis = words.of(
                "steering.seat.followed",
                organizations.nameOf(from),
                organizations.nameOf(successorId, handover.on()),
                Days.written(handover.on()));
        Map<String, List<PositionView>> there = organizations.positionsOf(successorId, handover.on()).stream()
                .collect(Collectors.groupingBy(position -> Folded.fold(position.name())));
        boolean sits = committee.seats().stream()
                .anyMatch(seat -> seat.isOpenOn(handover.on()) && seat.unitId().equals(from));
        List<String> gaps =
                committee.follow(from, successorId, handover.on(), position -> heir(position, there), basis, moment);
        if (sits) {
            committees.saveAndFlush(committee);
            publish(
                    committee,
                    successorId,
                    gaps.isEmpty() ? basis : basis + " " + words.of("steering.seat.gaps", gaps.size()));
        }
        if (committee.handOver(from, successorId, moment)) {
            committees.saveAndFlush(committee);
            publish(committee, successorId, basis);
        }
    }

    /** The one position that is called the same. */
    private Optional<String> heir(String positionId, Map<String, List<PositionView>> there) {
        return organizations
                .position(positionId)
                .map(PositionView::name)
                .map(Folded::fold)
                .map(name -> there.getOrDefault(name, List.of()))
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0).id());
    }

    private void publish(SteeringCommittee committee, String unitId, String detail) {
        events.publishEvent(new CommitteeMoved(
                committee.id(), committee.lastAct(), unitId, committee.directiveId(), committee.name(), detail, null));
    }

    private String committeeOf(String turnId) {
        String id = MeetingTurn.parse(turnId).meetingId();
        return meetings.findById(id)
                .map(SteeringMeeting::committeeId)
                .orElseThrow(() -> new NotFound("steering meeting", id));
    }

    private static String keyOf(String committeeId) {
        return "steering:" + committeeId;
    }
}
