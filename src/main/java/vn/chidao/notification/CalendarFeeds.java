package vn.chidao.notification;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.CalendarEntry;
import vn.chidao.calendar.CalendarFile;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.PasswordReset;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Secret;
import vn.chidao.shared.Sha256;
import vn.chidao.steering.MeetingCalendar;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Each account's deadlines and meetings under a secret address that a calendar program subscribes to. Whoever has the
 * address reads them, so it is kept as a digest only, shown once, and can be taken back at any time; of directives that do
 * not circulate freely it says no more than that there is a deadline.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final Duration REFRESH = Duration.ofHours(1);
    /** What has just been is still looked up. */
    private static final int DAYS_BACK = 30;

    private final JdbcClient jdbc;
    private final WorkList workList;
    private final MeetingCalendar meetings;
    private final ActorDirectory people;
    private final DirectiveSight sight;
    private final MailTemplates words;
    private final PublicAddress address;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CalendarFeeds(
            JdbcClient jdbc,
            WorkList workList,
            MeetingCalendar meetings,
            ActorDirectory people,
            DirectiveSight sight,
            MailTemplates words,
            PublicAddress address,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.workList = workList;
        this.meetings = meetings;
        this.people = people;
        this.sight = sight;
        this.words = words;
        this.address = address;
        this.clock = clock;
        this.events = events;
    }

    /** An address there is; {@code lastReadOn} in real time, null before a program has asked. */
    public record Feed(Instant since, @Nullable LocalDate lastReadOn) {}

    @Transactional(readOnly = true)
    public Optional<Feed> of(String username) {
        return jdbc.sql("select created_at, last_read_on from calendar_feed where username = :username")
                .param("username", username)
                .query((rs, row) -> new Feed(
                        rs.getTimestamp("created_at").toInstant(), rs.getObject("last_read_on", LocalDate.class)))
                .optional();
    }

    /**
     * Makes an address for this account; one it had opens nothing any more.
     *
     * @return the whole address, which nobody can look up later
     */
    public String issue(String username) {
        String secret = Secret.drawn();
        jdbc.sql("""
                        insert into calendar_feed (username, secret_sha256, created_at)
                        values (:username, :digest, :now)
                        on conflict (username) do update set secret_sha256 = excluded.secret_sha256,
                            created_at = excluded.created_at, last_read_on = null
                        """)
                .param("username", username)
                .param("digest", Sha256.of(secret))
                .param("now", Timestamp.from(clock.realInstant()))
                .update();
        events.publishEvent(new CalendarFeedIssued(username));
        return address.url("/calendar-feed/" + secret + ".ics");
    }

    /** Whoever made an address while a password was in wrong hands does not keep it. */
    @EventListener
    void on(PasswordReset reset) {
        revoke(reset.username());
    }

    /** Takes the address back, where there is one. */
    public void revoke(String username) {
        int gone = jdbc.sql("delete from calendar_feed where username = :username")
                .param("username", username)
                .update();
        if (gone > 0) {
            events.publishEvent(new CalendarFeedRevoked(username));
        }
    }

    /** The calendar under an address; empty where nobody has it, or its account is switched off. */
    public Optional<byte[]> read(String secret) {
        if (secret.length() != Secret.LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql("select username from calendar_feed where secret_sha256 = :digest")
                .param("digest", Sha256.of(secret))
                .query(String.class)
                .optional()
                .filter(username -> people.account(username).isPresent())
                .map(username -> {
                    noteReading(username);
                    return CalendarFile.feed(
                            words.message("notification.feed.name"), REFRESH, entries(username), clock.instant());
                });
    }

    /** One write a day and not one per question. */
    private void noteReading(String username) {
        LocalDate today = LocalDate.ofInstant(clock.realInstant(), BusinessClock.ZONE);
        jdbc.sql("""
                        update calendar_feed set last_read_on = :today
                        where username = :username and last_read_on is distinct from :today
                        """)
                .param("today", Date.valueOf(today))
                .param("username", username)
                .update();
    }

    private List<CalendarEntry> entries(String username) {
        Map<String, Boolean> open = new HashMap<>();
        Predicate<String> isOpen = id -> open.computeIfAbsent(id, sight::isOpenToAll);
        List<CalendarEntry> entries = new ArrayList<>();
        for (WorkItem task : workList.openFor(username)) {
            if (task.dueOn() != null) {
                CalendarEntry entry = entry(task, task.dueOn());
                boolean closed = task.directiveId() != null && !isOpen.test(task.directiveId());
                entries.add(closed ? entry.saying(words.message("notification.feed.closed")) : entry);
            }
        }
        people.personOf(username)
                .ifPresent(person -> meetings.invitedTo(person, clock.today().minusDays(DAYS_BACK))
                        .forEach(invited -> entries.add(
                                isOpen.test(invited.directiveId())
                                        ? invited.meeting()
                                        : invited.meeting()
                                                .saying(words.message("notification.feed.closed-meeting")))));
        return entries;
    }

    private CalendarEntry entry(WorkItem task, LocalDate due) {
        return new CalendarEntry(
                task.taskId() + "@chidao",
                due.toEpochDay(),
                words.message("notification.feed.task", task.taskName(), task.subject()),
                null,
                task.directiveLabel(),
                address.url("/tasks/" + task.taskId()),
                new CalendarEntry.OnDay(due),
                false);
    }
}
