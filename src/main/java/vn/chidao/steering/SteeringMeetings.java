package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.MeetingCalled.Occasion;
import vn.chidao.steering.SteeringCommittee.Moment;
import vn.chidao.workflow.WorkList;

/** What a standing office does about meetings: plan, change, put off, call off; one act a method. */
@Service
@Transactional
public class SteeringMeetings {

    private static final String REFUSED = "steering.access.keep";
    private static final String MODEL = "SteeringMeeting";

    private final SteeringMeetingRepository meetings;
    private final SteeringCommitteeRepository committees;
    private final SteeringProcess process;
    private final Invitations invitations;
    private final DirectiveCatalog directives;
    private final WorkingDays workingDays;
    private final PaperRecord papers;
    private final WorkList workList;
    private final Access access;
    private final SteeringProperties properties;
    private final Words words;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SteeringMeetings(
            SteeringMeetingRepository meetings,
            SteeringCommitteeRepository committees,
            SteeringProcess process,
            Invitations invitations,
            DirectiveCatalog directives,
            WorkingDays workingDays,
            PaperRecord papers,
            WorkList workList,
            Access access,
            SteeringProperties properties,
            Words words,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.committees = committees;
        this.process = process;
        this.invitations = invitations;
        this.directives = directives;
        this.workingDays = workingDays;
        this.papers = papers;
        this.workList = workList;
        this.access = access;
        this.properties = properties;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Plans a meeting and invites all who have a seat on its day.
     *
     * @return its id
     */
    public String plan(String committeeId, MeetingTyped typed) {
        // Held, so that two meetings planned at once have different numbers.
        SteeringCommittee committee =
                committees.hold(committeeId).orElseThrow(() -> new NotFound("steering committee", committeeId));
        access.require(Right.KEEP_COMMITTEE, SteeringSight.kept(committee), REFUSED);
        LocalDate on = Typing.day(typed.on(), "on");
        requireInForce(committee);
        requireInBeing(committee, on);
        requireFree(committee, null, on, typed.at());
        SteeringMeeting meeting =
                new SteeringMeeting(committeeId, meetings.lastNumber(committeeId, on.getYear()) + 1, typed, now());
        askIfDue(committee, meeting);
        store(committee, meeting);
        invitations.follow(committee, meeting);
        return meeting.id();
    }

    /** Another place or agenda; those who are invited are told. */
    public void change(String meetingId, long seen, MeetingTyped typed) {
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        SteeringCommittee committee = kept(meeting, seen);
        Map<String, String> titles =
                meeting.agenda().stream().collect(Collectors.toMap(AgendaItem::itemId, AgendaItem::title));
        List<MeetingPaper> gone = meeting.change(typed, now());
        store(committee, meeting);
        gone.forEach(paper -> papers.write(
                PaperAct.WITHDRAWN,
                committee,
                meetingId,
                labelOf(meeting),
                titles.getOrDefault(paper.itemId(), ""),
                paper.fileId(),
                null));
        invitations.tell(committee, meeting, Occasion.CHANGED, "v" + meeting.version(), null);
        invitations.follow(committee, meeting);
    }

    /** To another day or hour, for a reason; those who were invited are told, and whoever sits there by then is invited. */
    public void postpone(
            String meetingId, long seen, @Nullable LocalDate on, @Nullable LocalTime at, @Nullable String reason) {
        lockTasks(List.of(meetingId));
        // It may take a number of another year.
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        SteeringCommittee committee = kept(meeting, seen);
        requireInForce(committee);
        requireInBeing(committee, Typing.day(on, "on"));
        requireFree(committee, meetingId, on, at);
        MeetingTurn before = meeting.turn();
        boolean asked = meeting.askedOn() != null;
        meeting.postpone(on, at, reason, year -> meetings.lastNumber(committee.id(), year) + 1, now());
        if (asked) {
            process.end(before, saidOf(meeting));
        }
        askIfDue(committee, meeting);
        store(committee, meeting);
        invitations.tell(
                committee, meeting, Occasion.POSTPONED, "t" + meeting.turn().number(), meeting.lastReason());
        invitations.follow(committee, meeting);
    }

    /** It does not take place, for a reason; those who were invited are told. */
    public void cancel(String meetingId, long seen, @Nullable String reason) {
        lockTasks(List.of(meetingId));
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        cancel(kept(meeting, seen), meeting, reason);
    }

    private void cancel(SteeringCommittee committee, SteeringMeeting meeting, @Nullable String reason) {
        meeting.cancel(reason, now());
        if (meeting.askedOn() != null) {
            process.end(meeting.turn(), saidOf(meeting));
        }
        store(committee, meeting);
        invitations.callOff(committee, meeting);
    }

    /**
     * The open tasks of what a committee has planned for later than a day, before it is locked itself: as whoever
     * completes one does.
     */
    void lockTasksAfter(String committeeId, LocalDate day) {
        lockTasks(meetings.findPlannedAfter(committeeId, day));
    }

    private void lockTasks(List<String> meetingIds) {
        workList.lockOpen(
                MODEL,
                meetingIds.stream()
                        .flatMap(id -> meetings.findTurn(id).stream().map(turn -> new MeetingTurn(id, turn).id()))
                        .toList());
    }

    /**
     * What is planned for later than a day does not take place. What was held until then stays to be put down, whatever
     * has become of its committee since.
     */
    void cancelAfter(SteeringCommittee committee, LocalDate day, String reason) {
        meetings.findPlannedAfter(committee.id(), day).stream()
                .map(this::held)
                .filter(meeting -> meeting.status() == MeetingStatus.PLANNED
                        && meeting.on().isAfter(day))
                .forEach(meeting -> cancel(committee, meeting, reason));
    }

    /**
     * Nothing of a directive goes on: its committees do not meet any more. What they have met for until today is put down
     * yet; it can conclude nothing that would bind anybody.
     *
     * @param why in words, for those who were invited
     */
    public void endOf(String directiveId, String why) {
        LocalDate today = clock.today();
        List<String> ids = committees.findIdsOf(directiveId);
        ids.forEach(id -> lockTasksAfter(id, today));
        String reason = why.length() <= Typing.LONGEST_REASON ? why : why.substring(0, Typing.LONGEST_REASON - 1) + "…";
        ids.stream()
                .flatMap(id -> committees.hold(id).stream())
                .forEach(committee -> cancelAfter(committee, today, reason));
    }

    /**
     * Meetings ahead whose invitations are not as those sit who will have a seat on their day: holders change without
     * anything being done here.
     */
    @Transactional(readOnly = true)
    public List<String> astray() {
        return meetings.findPlannedFrom(clock.today()).stream()
                .filter(meeting -> invitations.areAstray(committeeOf(meeting), meeting))
                .map(SteeringMeeting::id)
                .toList();
    }

    /** Invites to one of them whoever has come, tells whoever has gone; again it does nothing. */
    public void followMembers(String meetingId) {
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        followMembers(committeeOf(meeting), meeting);
    }

    private void followMembers(SteeringCommittee committee, SteeringMeeting meeting) {
        if (meeting.status() == MeetingStatus.PLANNED && !meeting.on().isBefore(clock.today())) {
            invitations.follow(committee, meeting);
        }
    }

    /** As {@link #followMembers}, of all that is planned by a committee that is held, whose seats have changed. */
    void membersChanged(SteeringCommittee committee) {
        meetings.findPlannedAfter(committee.id(), clock.today().minusDays(1))
                .forEach(id -> followMembers(committee, held(id)));
    }

    /** As {@link #followMembers}, at once, asked for by whoever keeps the committee. */
    public void inviteAgain(String meetingId) {
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        SteeringCommittee committee = kept(meeting, meeting.version());
        if (meeting.status() != MeetingStatus.PLANNED) {
            throw BusinessRuleViolation.of("steering.rule.held");
        }
        invitations.follow(committee, meeting);
    }

    /** The meetings whose preparation is to be asked for by today. */
    @Transactional(readOnly = true)
    public List<String> due() {
        return meetings.findDue(clock.today().plusDays(properties.prepareBefore()));
    }

    /** Asks for the preparation of one of them; asked again it does nothing. */
    public void ask(String meetingId) {
        holdCommitteeOf(meetingId);
        SteeringMeeting meeting = held(meetingId);
        if (meeting.status() == MeetingStatus.PLANNED && meeting.askedOn() == null) {
            askIfDue(committeeOf(meeting), meeting);
            meetings.saveAndFlush(meeting);
        }
    }

    private void askIfDue(SteeringCommittee committee, SteeringMeeting meeting) {
        if (meeting.on().isAfter(clock.today().plusDays(properties.prepareBefore()))) {
            return;
        }
        meeting.asked(clock.today());
        Optional<Seat> secretary = committee.secretaryOn(meeting.on());
        process.prepare(
                meeting.turn(),
                committee.standingUnitId(),
                committee.establishingUnitId(),
                secretary.map(Seat::unitId).orElse(committee.standingUnitId()),
                secretary.map(Seat::positionId).orElse(null),
                meeting.on(),
                minutesDueOn(committee, meeting.on()));
    }

    LocalDate minutesDueOn(SteeringCommittee committee, LocalDate from) {
        return workingDays.of(committee.standingUnitId()).plus(from, properties.minutesWithin());
    }

    /** Two officers who plan the same meeting: the second finds it there. */
    private void requireFree(
            SteeringCommittee committee, @Nullable String meetingId, @Nullable LocalDate on, @Nullable LocalTime at) {
        if (on == null || at == null) {
            return;
        }
        meetings.findAt(committee.id(), on, at).stream()
                .filter(each -> !each.id().equals(meetingId))
                .findFirst()
                .ifPresent(each -> {
                    throw BusinessRuleViolation.at(
                            "on", "steering.rule.meets-then", each.number(), String.valueOf(each.year()));
                });
    }

    private void requireInForce(SteeringCommittee committee) {
        if (!directives.require(committee.directiveId()).isInForce()) {
            throw BusinessRuleViolation.of("steering.rule.directive-not-in-force");
        }
    }

    private static void requireInBeing(SteeringCommittee committee, LocalDate day) {
        if (!committee.existsOn(day)) {
            throw BusinessRuleViolation.at("on", "steering.rule.no-committee-then", Days.written(day));
        }
    }

    /** Its committee, for whoever keeps that. */
    SteeringCommittee kept(SteeringMeeting meeting, long seen) {
        SteeringCommittee committee = committeeOf(meeting);
        access.require(Right.KEEP_COMMITTEE, SteeringSight.kept(committee), REFUSED);
        meeting.requireSeen(seen);
        return committee;
    }

    SteeringCommittee committeeOf(SteeringMeeting meeting) {
        return committees
                .findById(meeting.committeeId())
                .orElseThrow(() -> new NotFound("steering committee", meeting.committeeId()));
    }

    /** Before its meeting, as whoever dissolves it does: who sits in it must not change meanwhile. */
    private void holdCommitteeOf(String meetingId) {
        meetings.findCommitteeOf(meetingId).ifPresent(committees::hold);
    }

    /** @throws NotFound where there is none */
    SteeringMeeting held(String id) {
        return meetings.hold(id).orElseThrow(() -> new NotFound("steering meeting", id));
    }

    /** Written at once: tasks that follow in this transaction describe it from its rows. */
    void store(SteeringCommittee committee, SteeringMeeting meeting) {
        meetings.saveAndFlush(meeting);
        events.publishEvent(new MeetingMoved(
                meeting.id(),
                meeting.lastAct(),
                committee.recordedFor(CurrentActor.get()),
                committee.directiveId(),
                committee.name(),
                labelOf(meeting),
                meeting.conclusions().size(),
                meeting.lastReason()));
    }

    String labelOf(SteeringMeeting meeting) {
        return words.of(
                "steering.meeting.label",
                meeting.number(),
                String.valueOf(meeting.year()),
                meeting.at().toString(),
                Days.written(meeting.on()));
    }

    private String saidOf(SteeringMeeting meeting) {
        return words.of("steering.meeting-ended." + meeting.lastAct(), labelOf(meeting));
    }

    Moment now() {
        return new Moment(CurrentActor.get(), clock.today(), clock.instant());
    }
}
