package vn.chidao.notification;

import java.sql.Timestamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;

/** How often each account wants to be written to; at once, where nobody has chosen. */
@Service
@Transactional
public class MailPreferences {

    private final JdbcClient jdbc;
    private final MailOutbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MailPreferences(JdbcClient jdbc, MailOutbox outbox, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public MailRhythm rhythmOf(String username) {
        return jdbc.sql("select rhythm from mail_preference where username = :username")
                .param("username", username)
                .query(String.class)
                .optional()
                .map(MailRhythm::valueOf)
                .orElse(MailRhythm.AT_ONCE);
    }

    /** From now on; what was held for the morning leaves now when it need not be held any more. */
    public void choose(String username, MailRhythm rhythm) {
        if (rhythmOf(username) == rhythm) {
            return;
        }
        jdbc.sql("""
                        insert into mail_preference (username, rhythm, changed_at) values (:username, :rhythm, :now)
                        on conflict (username) do update set rhythm = excluded.rhythm, changed_at = excluded.changed_at
                        """)
                .param("username", username)
                .param("rhythm", rhythm.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (rhythm == MailRhythm.AT_ONCE) {
            outbox.release(username);
        }
        events.publishEvent(new MailRhythmChosen(username, rhythm));
    }
}
