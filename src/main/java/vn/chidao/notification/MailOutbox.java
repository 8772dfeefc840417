package vn.chidao.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Outbox;
import vn.chidao.shared.Sha256;

/** The mails of the outbox. */
@Repository
class MailOutbox {

    private static final Outbox.Table TABLE = new Outbox.Table("mail_message", "status", "true");

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final NotificationProperties properties;
    private final Outbox rows;

    MailOutbox(JdbcClient jdbc, BusinessClock clock, NotificationProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
        this.rows = new Outbox(jdbc, clock, TABLE, properties.mail().lease());
    }

    /** Writes the mail in the caller's transaction, unless one with its key has ever been written. */
    void add(MailDraft draft) {
        String id = Sha256.of(draft.key());
        String address = draft.recipient().email();
        Timestamp now = Timestamp.from(clock.realInstant());
        jdbc.sql("""
                        insert into mail_message (id, dedupe_key, recipient, recipient_name, address, subject,
                            text_body, html_body, calendar, path, quoted_directive_id, message_id, status, next_attempt_at,
                            created_business_at, created_at)
                        values (:id, :key, :recipient, :recipientName, :address, :subject, :text, :html, :calendar, :path, :quoted,
                            :messageId, case
                                when :address is null then 'KEPT'
                                when not :urgent and exists (select 1 from mail_preference
                                    where username = :recipient and rhythm = 'MORNING') then 'HELD'
                                else 'PENDING' end, :now, :businessNow, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("key", draft.key())
                .param("recipient", draft.recipient().username())
                .param("recipientName", HeaderText.oneLine(draft.recipient().displayName()))
                .param("address", address, Types.VARCHAR)
                .param("subject", HeaderText.oneLine(draft.content().subject()))
                .param("text", draft.content().text())
                .param("html", draft.content().html())
                .param("calendar", draft.calendar(), Types.VARCHAR)
                .param("path", draft.path())
                .param("quoted", draft.quotedDirectiveId())
                .param("messageId", "<" + id + "@" + properties.mail().host() + ">")
                .param("urgent", draft.urgent())
                .param("now", now)
                .param("businessNow", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back a mail that has not left yet; should its cause come back, it may be written again. */
    void withdraw(String key) {
        jdbc.sql("delete from mail_message where dedupe_key = :key and status in ('PENDING', 'HELD', 'FAILED')")
                .param("key", key)
                .update();
    }

    /** As {@link #withdraw}, of all that have a sentence of this directive. */
    void withdrawQuoting(String directiveId) {
        jdbc.sql("delete from mail_message where quoted_directive_id = :id and status in ('PENDING', 'HELD', 'FAILED')")
                .param("id", directiveId)
                .update();
    }

    /** Takes the mail that has been due longest, so that no other sender does. */
    Optional<Outgoing> claimNext() {
        return rows.claimNext(
                "recipient_name, address, subject, text_body, html_body, calendar, message_id",
                (rs, row) -> new Outgoing(
                        rs.getString("id"),
                        rs.getInt("attempts"),
                        rs.getString("recipient_name"),
                        rs.getString("address"),
                        rs.getString("subject"),
                        rs.getString("text_body"),
                        rs.getString("html_body"),
                        rs.getString("calendar"),
                        rs.getString("message_id")));
    }

    void sent(Outgoing mail) {
        rows.sent(mail.id(), mail.attempt());
    }

    /** Another try later, or none after the last. */
    void notSent(Outgoing mail, String error) {
        rows.notSent(mail.id(), mail.attempt(), error);
    }

    void giveUp(Outgoing mail, String error) {
        rows.giveUp(mail.id(), mail.attempt(), error);
    }

    /** Without a mail server: what waits can be read here from now on. */
    int keepAll() {
        return jdbc.sql("update mail_message set status = 'KEPT' where status in ('PENDING', 'SENDING')")
                .update();
    }

    /** Those for whom mails are held, each once. */
    List<String> waitingForMorning() {
        return jdbc.sql("select distinct recipient from mail_message where status = 'HELD' order by recipient")
                .query(String.class)
                .list();
    }

    /** What is held for one, the oldest first; locked until the caller's transaction ends. */
    List<Held> heldFor(String username) {
        return jdbc.sql("""
                        select id, subject, path from mail_message
                        where status = 'HELD' and recipient = :recipient order by created_at, id for update
                        """)
                .param("recipient", username)
                .query((rs, row) -> new Held(rs.getString("id"), rs.getString("subject"), rs.getString("path")))
                .list();
    }

    /** What was held has gone into another mail. */
    void bundled(List<Held> mails, String bundleKey) {
        jdbc.sql("update mail_message set status = 'BUNDLED', bundle_id = :bundle where id = any(:ids)")
                .param("bundle", Sha256.of(bundleKey))
                .param("ids", mails.stream().map(Held::id).toArray(String[]::new))
                .update();
    }

    /** What is held and is not to be sent any more. */
    void keep(List<Held> mails) {
        jdbc.sql("update mail_message set status = 'KEPT' where id = any(:ids)")
                .param("ids", mails.stream().map(Held::id).toArray(String[]::new))
                .update();
    }

    /** What is held for one leaves by itself, now. */
    void release(String username) {
        jdbc.sql("""
                        update mail_message set status = 'PENDING', next_attempt_at = :now
                        where status = 'HELD' and recipient = :recipient
                        """)
                .param("now", Timestamp.from(clock.realInstant()))
                .param("recipient", username)
                .update();
    }

    boolean isWritten(String key) {
        return jdbc.sql("select exists (select 1 from mail_message where dedupe_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** A given-up mail gets all its tries anew; answers whether there was such a mail. */
    boolean retry(String id) {
        return rows.retry(id);
    }

    /** A mail that waits for the morning. */
    record Held(String id, String subject, String path) {}

    /** A mail under way; {@code attempt} counts from 1. */
    record Outgoing(
            String id,
            int attempt,
            String recipientName,
            String address,
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            String messageId) {}
}
