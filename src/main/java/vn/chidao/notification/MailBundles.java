package vn.chidao.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.notification.MailOutbox.Held;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * On the morning of each working day one mail with all that was held for somebody. Where nobody looked at the hour it is
 * made up for until noon; what comes later waits for the next morning.
 */
@Component
class MailBundles {

    /** A mail is to be read; the desk has the rest. */
    private static final int ROWS = 50;

    private final MailOutbox outbox;
    private final MailTemplates templates;
    private final ActorDirectory people;
    private final PublicAddress address;
    private final WorkingDays days;
    private final NotificationProperties properties;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MailBundles(
            MailOutbox outbox,
            MailTemplates templates,
            ActorDirectory people,
            PublicAddress address,
            WorkingDays days,
            NotificationProperties properties,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.templates = templates;
        this.people = people;
        this.address = address;
        this.days = days;
        this.properties = properties;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A line of the mail. */
    record Row(String what, String link) {}

    /** Each person in a transaction of his own: one whose mail cannot be made does not keep the others waiting. */
    void run() {
        if (isMorning()) {
            outbox.waitingForMorning().forEach(each -> transaction.executeWithoutResult(status -> bundle(each)));
        }
    }

    private boolean isMorning() {
        LocalTime time = LocalTime.ofInstant(clock.instant(), BusinessClock.ZONE);
        return days.isWorkingDay(clock.today())
                && !time.isBefore(properties.mail().morning())
                && time.isBefore(LocalTime.NOON);
    }

    private void bundle(String username) {
        LocalDate today = clock.today();
        String key = "bundle|" + today + "|" + username;
        Optional<Account> recipient = people.account(username).filter(account -> account.email() != null);
        if (recipient.isEmpty()) {
            outbox.release(username);
            return;
        }
        List<Held> held = outbox.heldFor(username);
        if (held.isEmpty() || outbox.isWritten(key)) {
            return;
        }
        outbox.add(draft(key, recipient.get(), held).atOnce());
        outbox.bundled(held, key);
    }

    private MailDraft draft(String key, Account recipient, List<Held> held) {
        String subject = templates.message("notification.bundle.subject", Integer.toString(held.size()));
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", recipient.displayName());
        facts.put(
                "rows",
                held.stream()
                        .limit(ROWS)
                        .map(mail -> new Row(withoutMark(mail.subject()), address.url(mail.path())))
                        .toList());
        facts.put("more", Math.max(0, held.size() - ROWS));
        facts.put("link", address.url("/"));
        return new MailDraft(key, recipient, "/", null, templates.render("bundle", subject, facts));
    }

    /** Every subject begins with whose mail it is; in a list of ours that is said once. */
    private String withoutMark(String subject) {
        String mark = templates.message("notification.mail.mark");
        return subject.startsWith(mark) ? subject.substring(mark.length()).strip() : subject;
    }
}
