package vn.chidao.steering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.CalendarEntry;
import vn.chidao.directive.Words;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Meetings as calendars take them. Whoever asks has made sure that they go to people who may know of them. */
@Service
@Transactional(readOnly = true)
public class MeetingCalendar {

    /** What nobody has planned in detail is not shown as a moment. */
    private static final int SHORTEST = 30;

    private final SteeringMeetingRepository meetings;
    private final SteeringCommitteeRepository committees;
    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Words words;

    MeetingCalendar(
            SteeringMeetingRepository meetings,
            SteeringCommitteeRepository committees,
            JdbcClient jdbc,
            PublicAddress address,
            Words words) {
        this.meetings = meetings;
        this.committees = committees;
        this.jdbc = jdbc;
        this.address = address;
        this.words = words;
    }

    /** @throws NotFound when there is no such meeting */
    public CalendarEntry of(String meetingId) {
        return entry(require(meetingId));
    }

    /** A meeting somebody is invited to, and the directive its committee serves. */
    public record Invited(CalendarEntry meeting, String directiveId) {}

    /** The meetings a person is invited to that take place from this day on. */
    public List<Invited> invitedTo(String personId, LocalDate from) {
        List<String> ids = jdbc.sql("""
                        select m.id from steering_meeting m join steering_invitation i on i.meeting_id = m.id
                        where i.person_id = :person and i.ended_at is null and m.meet_on >= :from
                            and m.status <> 'CANCELLED'
                        order by m.meet_on, m.meet_at, m.id
                        """)
                .param("person", personId)
                .param("from", from)
                .query(String.class)
                .list();
        return ids.stream().map(this::invited).toList();
    }

    private Invited invited(String meetingId) {
        SteeringMeeting meeting = require(meetingId);
        return new Invited(entry(meeting), committeeOf(meeting).directiveId());
    }

    private SteeringMeeting require(String meetingId) {
        return meetings.findById(meetingId).orElseThrow(() -> new NotFound("steering meeting", meetingId));
    }

    private SteeringCommittee committeeOf(SteeringMeeting meeting) {
        return committees
                .findById(meeting.committeeId())
                .orElseThrow(() -> new NotFound("steering committee", meeting.committeeId()));
    }

    private CalendarEntry entry(SteeringMeeting meeting) {
        String committee = committeeOf(meeting).name();
        int minutes = meeting.agenda().stream().mapToInt(AgendaItem::minutes).sum();
        return new CalendarEntry(
                meeting.id() + "@chidao",
                meeting.version(),
                words.of("steering.task.subject", meeting.number(), String.valueOf(meeting.year()), committee),
                meeting.place(),
                meeting.agenda().stream().map(AgendaItem::title).collect(Collectors.joining("\n")),
                address.url("/steering-committees/meetings/" + meeting.id()),
                new CalendarEntry.From(
                        meeting.on()
                                .atTime(meeting.at())
                                .atZone(BusinessClock.ZONE)
                                .toInstant(),
                        Duration.ofMinutes(Math.max(SHORTEST, minutes))),
                meeting.status() == MeetingStatus.CANCELLED);
    }
}
