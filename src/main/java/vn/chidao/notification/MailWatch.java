package vn.chidao.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** What operators need to know of the outbox, with or without a mail server, and what they can do about it. */
@Service
public class MailWatch {

    /** A mail that waits longer does not leave by itself any more. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final MailOutbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MailWatch(JdbcClient jdbc, MailOutbox outbox, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /** Mails given up, then mails waiting, the oldest first. */
    @Transactional(readOnly = true)
    public List<MailTrouble> unsent(int limit) {
        return jdbc.sql("""
                        select id, recipient_name, address, subject, status, attempts, last_error, created_at
                        from mail_message where status in ('PENDING', 'SENDING', 'FAILED')
                        order by (status = 'FAILED') desc, created_at, id limit :limit
                        """)
                .param("limit", limit)
                .query((rs, row) -> new MailTrouble(
                        rs.getString("id"),
                        rs.getString("recipient_name"),
                        rs.getString("address"),
                        rs.getString("subject"),
                        MailStatus.valueOf(rs.getString("status")),
                        rs.getInt("attempts"),
                        rs.getString("last_error"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public long failed() {
        return jdbc.sql("select count(*) from mail_message where status = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /** How long the oldest waiting mail has waited, in real time; zero when none waits. */
    @Transactional(readOnly = true)
    public Duration age() {
        return jdbc.sql("""
                        select created_at from mail_message where status in ('PENDING', 'SENDING')
                        order by created_at limit 1
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> between(oldest.toInstant(), clock.realInstant()))
                .orElse(Duration.ZERO);
    }

    /**
     * Whether mails do not leave: one has waited too long, and the server has taken none since it was written. One wrong
     * address keeps no other mail. Whoever runs the product is to be told on every page.
     */
    @Transactional(readOnly = true)
    public boolean isStuck() {
        return jdbc.sql("""
                        select exists (select 1 from mail_message m
                            where m.status in ('PENDING', 'SENDING') and m.created_at < :then
                                and not exists (select 1 from mail_message s
                                    where s.status = 'SENT' and s.sent_at >= m.created_at))
                        """)
                .param("then", Timestamp.from(clock.realInstant().minus(LONGEST_WAIT)))
                .query(Boolean.class)
                .single();
    }

    /** The latest daily mail to an administrator; empty where none has been written. */
    @Transactional(readOnly = true)
    public Optional<SelfTestView> lastSelfTest() {
        return jdbc.sql("""
                        select recipient_name, status, created_at, sent_at from mail_message
                        where dedupe_key like :cause order by created_at desc, id limit 1
                        """)
                .param("cause", MailSelfTest.CAUSE + "|%")
                .query((rs, row) -> {
                    Timestamp sent = rs.getTimestamp("sent_at");
                    return new SelfTestView(
                            rs.getString("recipient_name"),
                            MailStatus.valueOf(rs.getString("status")),
                            rs.getTimestamp("created_at").toInstant(),
                            sent == null ? null : sent.toInstant());
                })
                .optional();
    }

    /**
     * Sends a given-up mail on its way again.
     *
     * @throws NotFound when there is no given-up mail of this id
     */
    @Transactional
    public void retry(String id) {
        if (!outbox.retry(id)) {
            throw new NotFound("mail", id);
        }
        String recipient = jdbc.sql("select recipient_name from mail_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        events.publishEvent(new MailRetried(id, recipient));
    }

    private static Duration between(Instant from, Instant to) {
        return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
    }
}
