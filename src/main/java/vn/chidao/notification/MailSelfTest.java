package vn.chidao.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * One mail a day, in real time, to every administrator who has an address: where it does not arrive, no other does. That the
 * server has not even taken it, the page of operations says.
 */
@Component
class MailSelfTest {

    static final String CAUSE = "self-test";

    private static final LocalTime HOUR = LocalTime.of(6, 0);

    private final MailOutbox outbox;
    private final MailTransport transport;
    private final MailTemplates templates;
    private final ActorDirectory people;
    private final PublicAddress address;
    private final BusinessClock clock;

    MailSelfTest(
            MailOutbox outbox,
            MailTransport transport,
            MailTemplates templates,
            ActorDirectory people,
            PublicAddress address,
            BusinessClock clock) {
        this.outbox = outbox;
        this.transport = transport;
        this.templates = templates;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    /** Writes today's, unless it is too early, it has been written, or there is no mail server. */
    void run() {
        Instant now = clock.realInstant();
        LocalDateTime local = LocalDateTime.ofInstant(now, BusinessClock.ZONE);
        if (local.toLocalTime().isBefore(HOUR) || !transport.isConfigured()) {
            return;
        }
        String day = Days.written(local.toLocalDate());
        for (Account account : people.accounts()) {
            if (account.administrator() && account.email() != null) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("recipient", account.displayName());
                facts.put("day", day);
                facts.put("link", address.url("/operations"));
                outbox.add(new MailDraft(
                                String.join("|", CAUSE, local.toLocalDate().toString(), account.username()),
                                account,
                                "/operations",
                                null,
                                templates.render(
                                        CAUSE, templates.message("notification.self-test.subject", day), facts))
                        .atOnce());
            }
        }
    }
}
