package vn.chidao.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.TextSight;
import vn.chidao.shared.NotFound;

/**
 * The page "Hộp thư thử": where there is no mail server, people read here what they would have been sent. An officer
 * sees the mails to himself, an administrator all of them; with a mail server there is no such page.
 */
@Service
@Transactional(readOnly = true)
public class Mailbox {

    private static final String VISIBLE = "(:all or recipient = :username)";

    private final JdbcClient jdbc;
    private final MailTransport transport;
    private final Access access;
    private final TextSight texts;

    Mailbox(JdbcClient jdbc, MailTransport transport, Access access, TextSight texts) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.access = access;
        this.texts = texts;
    }

    /** Whether the page exists. */
    public boolean isOpen() {
        return !transport.isConfigured();
    }

    /**
     * The mails this account may read, newest first.
     *
     * @throws NotFound when there is a mail server
     */
    public List<MailLine> list(String username, int offset, int limit) {
        requireOpen();
        return jdbc.sql("select id, recipient_name, address, subject, status, created_business_at from mail_message"
                        + " where " + VISIBLE + " order by created_at desc, id offset :offset limit :limit")
                .param("all", access.of(username).may(Right.READ_MAIL))
                .param("username", username)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> new MailLine(
                        rs.getString("id"),
                        rs.getString("recipient_name"),
                        rs.getString("address"),
                        rs.getString("subject"),
                        MailStatus.valueOf(rs.getString("status")),
                        businessTime(rs)))
                .list();
    }

    /**
     * One mail; without its content where that has a sentence of a recalled directive which this account's body has
     * given up.
     *
     * @throws NotFound when there is none that this account may read
     */
    public MailView require(String username, String id) {
        requireOpen();
        Asker asker = access.of(username);
        return jdbc.sql("select * from mail_message where id = :id and " + VISIBLE)
                .param("id", id)
                .param("all", asker.may(Right.READ_MAIL))
                .param("username", username)
                .query((rs, row) -> view(rs, asker))
                .optional()
                .orElseThrow(() -> new NotFound("mail", id));
    }

    private MailView view(ResultSet rs, Asker asker) throws SQLException {
        String quoted = rs.getString("quoted_directive_id");
        boolean closed = quoted != null && !texts.isOpenTo(asker, quoted);
        return new MailView(
                rs.getString("id"),
                rs.getString("recipient_name"),
                rs.getString("address"),
                rs.getString("subject"),
                closed ? null : rs.getString("text_body"),
                closed ? null : rs.getString("html_body"),
                rs.getString("path"),
                MailStatus.valueOf(rs.getString("status")),
                businessTime(rs));
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new NotFound("page", "mailbox");
        }
    }

    private static Instant businessTime(ResultSet rs) throws SQLException {
        return rs.getObject("created_business_at", OffsetDateTime.class).toInstant();
    }
}
