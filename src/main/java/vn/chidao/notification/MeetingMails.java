package vn.chidao.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.calendar.CalendarEntry;
import vn.chidao.calendar.CalendarFile;
import vn.chidao.calendar.CalendarFile.Person;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.steering.MeetingCalendar;
import vn.chidao.steering.MeetingCalled;
import vn.chidao.steering.MeetingCalled.Called;
import vn.chidao.steering.MeetingCalled.Occasion;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * Tells those who are invited to a meeting of a steering committee of it: that it takes place, changes, is put off or called
 * off; and those who were that they are not any more.
 */
@Component
class MeetingMails {

    private static final String COMMITTEES = "/steering-committees";

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final MeetingCalendar meetings;
    private final NotificationProperties properties;
    private final BusinessClock clock;

    MeetingMails(
            MailRecipients recipients,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            MeetingCalendar meetings,
            NotificationProperties properties,
            BusinessClock clock) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.meetings = meetings;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingCalled called) {
        String subject = templates.message(
                "notification.meeting.subject." + called.occasion(),
                called.committee(),
                called.at().toString(),
                Days.written(called.on()));
        for (Called each : called.called()) {
            for (Account recipient : recipientsOf(called.occasion(), each)) {
                String key = String.join(
                        "|", "meeting", called.meetingId(), called.occasion().name(), each.key(), recipient.username());
                MailDraft draft = new MailDraft(
                                key,
                                recipient,
                                isOut(called) ? COMMITTEES : pathOf(called),
                                null,
                                templates.render("meeting-called", subject, facts(called, each, recipient)))
                        .atOnce();
                outbox.add(
                        invitation(called, each, recipient).map(draft::inviting).orElse(draft));
            }
        }
    }

    /**
     * What the reader's calendar is to do; nothing where only papers are others, nor for those who are told for another:
     * nobody would call off what stands in their calendars.
     */
    private Optional<String> invitation(MeetingCalled called, Called each, Account recipient) {
        if (recipient.email() == null
                || called.occasion() == Occasion.PAPERS
                || !recipients.person(each.personId()).contains(recipient)) {
            return Optional.empty();
        }
        CalendarEntry meeting = meetings.of(called.meetingId());
        byte[] file = CalendarFile.invitation(
                isOut(called) ? meeting.calledOff() : meeting,
                new Person(
                        templates.message("shared.product.name"),
                        properties.mail().from()),
                new Person(recipient.displayName(), recipient.email()),
                clock.instant());
        return Optional.of(new String(file, StandardCharsets.UTF_8));
    }

    private List<Account> recipientsOf(Occasion occasion, Called called) {
        return occasion == Occasion.WITHDRAWN
                ? recipients.person(called.personId())
                : recipients.personIn(called.personId(), called.positionId());
    }

    private Map<String, Object> facts(MeetingCalled called, Called each, Account recipient) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", recipient.displayName());
        facts.put("lead", templates.message("notification.meeting.lead." + called.occasion(), called.committee()));
        facts.put(
                "meeting",
                templates.message("notification.meeting.number", called.number(), String.valueOf(called.year())));
        facts.put(
                "when",
                templates.message("notification.meeting.when", called.at().toString(), Days.written(called.on())));
        facts.put("place", called.place());
        facts.put("reason", each.reason() == null ? called.reason() : each.reason());
        if (!isOut(called)) {
            facts.put("agenda", called.agenda());
            facts.put(
                    "papers",
                    called.papers().stream()
                            .map(paper -> new PaperLink(paper.name(), address.url("/files/" + paper.fileId())))
                            .toList());
            facts.put("link", address.url(pathOf(called)));
            facts.put("calendar", address.url(pathOf(called) + "/meeting.ics"));
        }
        return facts;
    }

    /** Whether it is told to people who may not read of it any more. */
    private static boolean isOut(MeetingCalled called) {
        return called.occasion() == Occasion.WITHDRAWN;
    }

    private static String pathOf(MeetingCalled called) {
        return COMMITTEES + "/meetings/" + called.meetingId();
    }

    /** A paper as a mail has it. */
    record PaperLink(String name, String url) {}
}
