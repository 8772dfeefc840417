package vn.chidao.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Sha256;

/** The rows of the outbox. Tries are counted in real time: moving the business clock sends nothing twice. */
@Repository
class MailOutbox {

    /** Pauses after the first, second, … try; after the last one the mail is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    static final int LAST_TRY = PAUSES.size() + 1;

    /** After this a try is taken for lost with its program; longer than the mail server's time-outs together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final NotificationProperties properties;

    MailOutbox(JdbcClient jdbc, BusinessClock clock, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** Writes the mail in the caller's transaction, unless one with its key has ever been written. */
    void add(MailDraft draft) {
        String id = Sha256.of(draft.key());
        String address = draft.recipient().email();
        Timestamp now = Timestamp.from(clock.realInstant());
        jdbc.sql("""
                        insert into mail_message (id, dedupe_key, recipient, recipient_name, address, subject,
                            text_body, html_body, path, quoted_directive_id, message_id, status, next_attempt_at,
                            created_business_at, created_at)
                        values (:id, :key, :recipient, :recipientName, :address, :subject, :text, :html, :path, :quoted,
                            :messageId, :status, :now, :businessNow, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("key", draft.key())
                .param("recipient", draft.recipient().username())
                .param("recipientName", HeaderText.oneLine(draft.recipient().displayName()))
                .param("address", address)
                .param("subject", HeaderText.oneLine(draft.content().subject()))
                .param("text", draft.content().text())
                .param("html", draft.content().html())
                .param("path", draft.path())
                .param("quoted", draft.quotedDirectiveId())
                .param("messageId", "<" + id + "@" + properties.mail().host() + ">")
                .param("status", (address == null ? MailStatus.KEPT : MailStatus.PENDING).name())
                .param("now", now)
                .param("businessNow", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back a mail that has not left yet; should its cause come back, it may be written again. */
    void withdraw(String key) {
        jdbc.sql("delete from mail_message where dedupe_key = :key and status in ('PENDING', 'FAILED')")
                .param("key", key)
                .update();
    }

    /** As {@link #withdraw}, of all that have a sentence of this directive. */
    void withdrawQuoting(String directiveId) {
        jdbc.sql("delete from mail_message where quoted_directive_id = :id and status in ('PENDING', 'FAILED')")
                .param("id", directiveId)
                .update();
    }

    /**
     * Takes the mail that has been due longest, so that no other sender does. {@code SENDING} is on disk before the
     * first byte leaves.
     */
    Optional<Outgoing> claimNext() {
        Instant now = clock.realInstant();
        return jdbc.sql("""
                        update mail_message
                        set status = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
                        where id = (
                            select id from mail_message
                            where status in ('PENDING', 'SENDING') and next_attempt_at <= :now
                            order by next_attempt_at, created_at
                            limit 1
                            for update skip locked)
                        returning id, attempts, recipient_name, address, subject, text_body, html_body, message_id
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query((rs, row) -> new Outgoing(
                        rs.getString("id"),
                        rs.getInt("attempts"),
                        rs.getString("recipient_name"),
                        rs.getString("address"),
                        rs.getString("subject"),
                        rs.getString("text_body"),
                        rs.getString("html_body"),
                        rs.getString("message_id")))
                .optional();
    }

    void sent(Outgoing mail) {
        Timestamp now = Timestamp.from(clock.realInstant());
        finish(mail, MailStatus.SENT, now, now, null);
    }

    /** Another try later, or none after the last. */
    void notSent(Outgoing mail, String error) {
        if (mail.attempt() >= LAST_TRY) {
            giveUp(mail, error);
            return;
        }
        Instant next = clock.realInstant().plus(PAUSES.get(mail.attempt() - 1));
        finish(mail, MailStatus.PENDING, Timestamp.from(next), null, error);
    }

    void giveUp(Outgoing mail, String error) {
        finish(mail, MailStatus.FAILED, Timestamp.from(clock.realInstant()), null, error);
    }

    /** Without a mail server: what waits can be read here from now on. */
    int keepAll() {
        return jdbc.sql("update mail_message set status = 'KEPT' where status in ('PENDING', 'SENDING')")
                .update();
    }

    /** A given-up mail gets all its tries anew, the first at once; answers whether there was such a mail. */
    boolean retry(String id) {
        return jdbc.sql("""
                        update mail_message set status = 'PENDING', attempts = 0, next_attempt_at = :now
                        where id = :id and status = 'FAILED'
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.realInstant()))
                        .update()
                > 0;
    }

    private void finish(
            Outgoing mail, MailStatus status, Timestamp next, @Nullable Timestamp sentAt, @Nullable String error) {
        // A sender whose lease has run out meanwhile no longer has a say.
        jdbc.sql("""
                        update mail_message
                        set status = :status, next_attempt_at = :next, sent_at = :sentAt, last_error = :error
                        where id = :id and status = 'SENDING' and attempts = :attempt
                        """)
                .param("status", status.name())
                .param("next", next)
                .param("sentAt", sentAt, Types.TIMESTAMP)
                .param("error", shortened(error))
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    private static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** A mail under way; {@code attempt} counts from 1. */
    record Outgoing(
            String id,
            int attempt,
            String recipientName,
            String address,
            String subject,
            String text,
            String html,
            String messageId) {}
}
