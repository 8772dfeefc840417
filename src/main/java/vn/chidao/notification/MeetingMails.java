package vn.chidao.notification;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.Days;
import vn.chidao.steering.MeetingCalled;
import vn.chidao.workflow.ActorDirectory.Account;

/** Tells the members of a steering committee of a meeting: that it takes place, changes, is put off or called off. */
@Component
class MeetingMails {

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;

    MeetingMails(MailRecipients recipients, MailTemplates templates, MailOutbox outbox, PublicAddress address) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
    }

    @EventListener
    void on(MeetingCalled called) {
        String path = "/steering-committees/meetings/" + called.meetingId();
        String occasion = called.occasion().name();
        String subject = templates.message(
                "notification.meeting.subject." + occasion,
                called.committee(),
                called.at().toString(),
                Days.written(called.on()));
        for (Account member : recipients.holdersOf(called.positions())) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("recipient", member.displayName());
            facts.put("lead", templates.message("notification.meeting.lead." + occasion, called.committee()));
            facts.put(
                    "meeting",
                    templates.message("notification.meeting.number", called.number(), String.valueOf(called.year())));
            facts.put(
                    "when",
                    templates.message("notification.meeting.when", called.at().toString(), Days.written(called.on())));
            facts.put("place", called.place());
            facts.put("agenda", called.agenda());
            facts.put("reason", called.reason());
            facts.put("link", address.url(path));
            facts.put("calendar", address.url(path + "/meeting.ics"));
            String key = String.join(
                    "|", "meeting", called.meetingId(), called.occasion().name(), called.key(), member.username());
            outbox.add(new MailDraft(key, member, path, null, templates.render("meeting-called", subject, facts)));
        }
    }
}
