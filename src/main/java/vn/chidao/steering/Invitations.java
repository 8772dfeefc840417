package vn.chidao.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.Words;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.steering.MeetingCalled.Called;
import vn.chidao.steering.MeetingCalled.Occasion;
import vn.chidao.workflow.AttachmentStore;

/**
 * Who has been invited to a meeting, person by person: so that whoever sits no longer on its day is told, whoever has come
 * since is invited, and of what becomes of it those know who were invited. Whatever changes them is called with the
 * meeting held.
 */
@Component
class Invitations {

    private final Rosters rosters;
    private final Decisions decisions;
    private final DirectiveSight directives;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final JdbcClient jdbc;
    private final Words words;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            Rosters rosters,
            Decisions decisions,
            DirectiveSight directives,
            OrganizationDirectory organizations,
            AttachmentStore files,
            JdbcClient jdbc,
            Words words,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rosters = rosters;
        this.decisions = decisions;
        this.directives = directives;
        this.organizations = organizations;
        this.files = files;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /** An invitation; {@code times} counts how often he has been invited, {@code open} says whether it holds. */
    private record Sent(String personId, String positionId, String seatId, int times, boolean open) {}

    /** Somebody who has a seat on the day. */
    private record Guest(Roster.Line line, HolderView holder) {}

    /** Whether somebody is still to be invited, or to be told that he is not any more. */
    boolean areAstray(SteeringCommittee committee, SteeringMeeting meeting) {
        Set<String> open = sent(meeting).values().stream()
                .filter(Sent::open)
                .map(Sent::personId)
                .collect(Collectors.toSet());
        return !open.equals(guests(rosters.on(committee, meeting.on())).keySet());
    }

    /** Invites who has a seat on the day of the meeting and has not been, and tells who was and has none; nobody twice. */
    void follow(SteeringCommittee committee, SteeringMeeting meeting) {
        Map<String, Sent> sent = sent(meeting);
        Roster roster = rosters.on(committee, meeting.on());
        Map<String, Guest> guests = guests(roster);
        List<Called> leaving = new ArrayList<>();
        List<Called> joining = new ArrayList<>();
        for (Sent each : sent.values()) {
            if (each.open() && !guests.containsKey(each.personId())) {
                String reason = whyNot(committee, roster, each);
                end(meeting, each, reason);
                leaving.add(new Called(each.personId(), each.positionId(), "n" + each.times(), reason));
            }
        }
        guests.forEach((person, guest) -> {
            Sent known = sent.get(person);
            String reason = sent.isEmpty() ? null : why(committee, guest, sent);
            int times = known == null ? 1 : known.open() ? known.times() : known.times() + 1;
            save(meeting, person, guest, times);
            if (known == null || !known.open()) {
                joining.add(new Called(
                        person, String.valueOf(guest.line().positionId()), times == 1 ? "first" : "n" + times, reason));
            }
        });
        publish(committee, meeting, Occasion.WITHDRAWN, leaving, null);
        publish(committee, meeting, Occasion.INVITED, joining, null);
    }

    /**
     * Tells all whose invitation holds.
     *
     * @param key tells this occasion from others of its kind
     * @param reason why, in words
     */
    void tell(
            SteeringCommittee committee,
            SteeringMeeting meeting,
            Occasion occasion,
            String key,
            @Nullable String reason) {
        publish(committee, meeting, occasion, invited(sent(meeting), key), reason);
    }

    /** That it does not take place also those learn who have come to sit there and wait to be invited. */
    void callOff(SteeringCommittee committee, SteeringMeeting meeting) {
        Map<String, Sent> sent = sent(meeting);
        List<Called> called = new ArrayList<>(invited(sent, "once"));
        guests(rosters.on(committee, meeting.on())).forEach((person, guest) -> {
            if (!sent.containsKey(person)) {
                called.add(new Called(person, String.valueOf(guest.line().positionId()), "once", null));
            }
        });
        publish(committee, meeting, Occasion.CANCELLED, called, meeting.lastReason());
    }

    /** Whose invitations do not hold any more and why, the latest last. */
    List<MeetingView.Uninvited> uninvited(String meetingId) {
        List<Ended> ended =
                jdbc.sql("""
                        select person_id, position_id, ended_reason from steering_invitation
                        where meeting_id = :meeting and ended_at is not null order by ended_at, person_id
                        """).param("meeting", meetingId).query(Ended.class).list();
        Map<String, String> names = organizations.personNames(
                ended.stream().map(Ended::personId).distinct().toList());
        Map<String, String> labels =
                rosters.labelsOf(ended.stream().map(Ended::positionId).collect(Collectors.toSet()));
        return ended.stream()
                .map(each -> new MeetingView.Uninvited(
                        words.of(
                                "steering.by",
                                names.getOrDefault(each.personId(), each.personId()),
                                labels.getOrDefault(each.positionId(), each.positionId())),
                        each.endedReason()))
                .toList();
    }

    /** An invitation that does not hold any more. */
    private record Ended(String personId, String positionId, String endedReason) {}

    private static List<Called> invited(Map<String, Sent> sent, String key) {
        return sent.values().stream()
                .filter(Sent::open)
                .map(each -> new Called(each.personId(), each.positionId(), key, null))
                .toList();
    }

    private static Map<String, Guest> guests(Roster roster) {
        Map<String, Guest> guests = new LinkedHashMap<>();
        roster.sitting()
                .forEach(line -> line.holders()
                        .forEach(holder -> guests.putIfAbsent(holder.personId(), new Guest(line, holder))));
        return guests;
    }

    private String whyNot(SteeringCommittee committee, Roster roster, Sent sent) {
        String position = rosters.labelOf(sent.positionId());
        Optional<Roster.Line> line = roster.lines().stream()
                .filter(each -> each.seatId().equals(sent.seatId()))
                .findFirst();
        if (line.isEmpty() || !sent.positionId().equals(line.get().positionId())) {
            String basis = line.map(Roster.Line::basis).orElseGet(() -> endOf(committee, sent.seatId()));
            return basis == null
                    ? words.of("steering.invitation.no-seat", position)
                    : words.of("steering.invitation.seat-ended", position, told(committee, basis));
        }
        return line.get().state() == RosterState.ABOLISHED
                ? words.of("steering.invitation.position-ended", position)
                : words.of("steering.invitation.held-no-more", position);
    }

    /** A seat that was never in effect has gone by the last decision. */
    private @Nullable String endOf(SteeringCommittee committee, String seatId) {
        return committee.seats().stream()
                .filter(seat -> seat.seatId().equals(seatId) && seat.endBasis() != null)
                .reduce((earlier, later) -> later)
                .map(Seat::endBasis)
                .or(() -> committee.decisions().stream()
                        .skip(1)
                        .reduce((earlier, later) -> later)
                        .map(decisions::cited))
                .orElse(null);
    }

    /** Somebody was invited for his position before him: it is he who is new, else it is the position. */
    private String why(SteeringCommittee committee, Guest guest, Map<String, Sent> sent) {
        Roster.Line line = guest.line();
        boolean known = sent.values().stream()
                .anyMatch(each -> each.positionId().equals(line.positionId())
                        && each.seatId().equals(line.seatId()));
        return known
                ? words.of(
                        "steering.invitation.holds-now",
                        rosters.labelOf(String.valueOf(line.positionId())),
                        Days.written(guest.holder().from()))
                : words.of(
                        "steering.invitation.sits-now",
                        rosters.labelOf(String.valueOf(line.positionId())),
                        Days.written(line.since()),
                        told(committee, line.basis()));
    }

    /** A decision that does not circulate freely is not called by its name in a mail. */
    private String told(SteeringCommittee committee, String basis) {
        Set<String> limited = directives.limited();
        return committee.decisions().stream()
                        .filter(each -> each.directiveId() != null && limited.contains(each.directiveId()))
                        .map(decisions::cited)
                        .anyMatch(basis::equals)
                ? words.of("steering.decision.untold")
                : basis;
    }

    private Map<String, Sent> sent(SteeringMeeting meeting) {
        Map<String, Sent> sent = new LinkedHashMap<>();
        jdbc.sql("""
                        select person_id, position_id, seat_id, times, ended_at is null as open from steering_invitation
                        where meeting_id = :meeting order by invited_at, person_id
                        """).param("meeting", meeting.id()).query(row -> {
            Sent each = new Sent(
                    row.getString("person_id"),
                    row.getString("position_id"),
                    row.getString("seat_id"),
                    row.getInt("times"),
                    row.getBoolean("open"));
            sent.put(each.personId(), each);
        });
        return sent;
    }

    private void end(SteeringMeeting meeting, Sent sent, String reason) {
        jdbc.sql("""
                        update steering_invitation set ended_at = :now, ended_reason = :reason
                        where meeting_id = :meeting and person_id = :person
                        """)
                .param("now", now())
                .param("reason", reason)
                .param("meeting", meeting.id())
                .param("person", sent.personId())
                .update();
    }

    /** For the position he sits there for by now, whichever it was. */
    private void save(SteeringMeeting meeting, String personId, Guest guest, int times) {
        jdbc.sql("""
                        insert into steering_invitation (meeting_id, person_id, position_id, seat_id, times, invited_at)
                        values (:meeting, :person, :position, :seat, :times, :now)
                        on conflict (meeting_id, person_id) do update set position_id = :position, seat_id = :seat,
                            times = :times, ended_at = null, ended_reason = null,
                            invited_at = case when steering_invitation.times = :times then steering_invitation.invited_at
                                else :now end
                        """)
                .param("meeting", meeting.id())
                .param("person", personId)
                .param("position", guest.line().positionId())
                .param("seat", guest.line().seatId())
                .param("times", times)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        Instant instant = clock.instant();
        return Timestamp.from(instant);
    }

    private void publish(
            SteeringCommittee committee,
            SteeringMeeting meeting,
            Occasion occasion,
            List<Called> called,
            @Nullable String reason) {
        if (called.isEmpty()) {
            return;
        }
        events.publishEvent(new MeetingCalled(
                occasion,
                meeting.id(),
                committee.name(),
                meeting.number(),
                meeting.year(),
                meeting.on(),
                meeting.at(),
                meeting.place(),
                meeting.agenda().stream().map(AgendaItem::title).toList(),
                papersOf(meeting),
                called,
                reason));
    }

    private List<MeetingCalled.Paper> papersOf(SteeringMeeting meeting) {
        List<String> ids =
                meeting.papers().stream().map(MeetingPaper::fileId).distinct().toList();
        Map<String, String> names = files.namesOf(ids);
        return ids.stream()
                .map(id -> new MeetingCalled.Paper(id, names.getOrDefault(id, id)))
                .toList();
    }
}
