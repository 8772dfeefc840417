package vn.chidao.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.notification.MailOutbox.Held;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * On the morning of each working day one mail with all that was held for somebody. Where nobody looked at the hour it is
 * made up for until noon; what comes later waits for the next morning.
 */
@Component
class MailBundles {

    private static final Logger log = LoggerFactory.getLogger(MailBundles.class);

    /** A mail is to be read; the desk has the rest. */
    private static final int ROWS = 50;

    private static final String TASKS = "/tasks/";

    private final MailOutbox outbox;
    private final MailTemplates templates;
    private final ActorDirectory people;
    private final WorkList workList;
    private final PublicAddress address;
    private final WorkingDays days;
    private final NotificationProperties properties;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MailBundles(
            MailOutbox outbox,
            MailTemplates templates,
            ActorDirectory people,
            WorkList workList,
            PublicAddress address,
            WorkingDays days,
            NotificationProperties properties,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.templates = templates;
        this.people = people;
        this.workList = workList;
        this.address = address;
        this.days = days;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A line of the mail. */
    record Row(String what, String link) {}

    /** Each person in a transaction of his own: one whose mail cannot be made does not keep the others waiting. */
    void run() {
        if (isMorning()) {
            for (String each : outbox.waitingForMorning()) {
                try {
                    transaction.executeWithoutResult(status -> bundle(each));
                } catch (RuntimeException e) {
                    log.error("the morning's mail to {} cannot be made; the next round tries again", each, e);
                }
            }
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
        List<Held> held = new ArrayList<>(outbox.heldFor(username));
        if (recipient.isEmpty()) {
            // Whoever is locked out or has no address any more is not written to at the one he had.
            outbox.keep(held);
            return;
        }
        if (outbox.isWritten(key)) {
            return;
        }
        List<Held> over = held.stream().filter(this::isOver).toList();
        outbox.keep(over);
        held.removeAll(over);
        if (held.isEmpty()) {
            return;
        }
        outbox.add(draft(key, recipient.get(), held).atOnce());
        outbox.bundled(held, key);
    }

    /** Whether its task has been done or taken away since: that is no news any more. */
    private boolean isOver(Held mail) {
        return mail.path().startsWith(TASKS)
                && workList.find(mail.path().substring(TASKS.length()))
                        .filter(WorkItem::isOpen)
                        .isEmpty();
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
