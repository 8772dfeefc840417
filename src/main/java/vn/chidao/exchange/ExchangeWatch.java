package vn.chidao.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** What has gone out and come in, how far it is, and what to do about what got stuck. */
@Service
public class ExchangeWatch {

    private final JdbcClient jdbc;
    private final ExchangeMessages messages;
    private final ReceiptCatalog receipts;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ExchangeWatch(
            JdbcClient jdbc,
            ExchangeMessages messages,
            ReceiptCatalog receipts,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.receipts = receipts;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** What is in trouble first, then the latest. */
    @Transactional(readOnly = true)
    public List<MessageLine> latest(int limit) {
        return jdbc.sql("""
                        select id, direction, road, kind, status_code, state, unit_id, organ_name, organ_id, address,
                            document_code, subject, words, attempts, last_error, created_business_at
                        from exchange_message
                        order by (state in ('FAILED', 'ATTENTION')) desc, created_at desc, id limit :limit
                        """).param("limit", limit).query((rs, row) -> line(rs)).list();
    }

    private MessageLine line(ResultSet rs) throws SQLException {
        return new MessageLine(
                rs.getString("id"),
                "OUT".equals(rs.getString("direction")),
                Road.valueOf(rs.getString("road")),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getObject("status_code", Integer.class),
                MessageState.valueOf(rs.getString("state")),
                partner(rs),
                rs.getString("document_code"),
                rs.getString("subject"),
                rs.getString("words"),
                rs.getInt("attempts"),
                rs.getString("last_error"),
                rs.getTimestamp("created_business_at").toInstant());
    }

    private String partner(ResultSet rs) throws SQLException {
        if (rs.getString("unit_id") != null) {
            return organizations.nameOf(rs.getString("unit_id"));
        }
        for (String known : new String[] {"organ_name", "organ_id", "address"}) {
            if (rs.getString(known) != null) {
                return rs.getString(known);
            }
        }
        return "";
    }

    /** How the sending of a directive to its addressees outside stands, in the order of "Kính gửi". */
    @Transactional(readOnly = true)
    public List<SentLine> sent(String directiveId) {
        return receipts.of(directiveId).stream()
                .flatMap(receipt -> sent(receipt).stream())
                .toList();
    }

    private List<SentLine> sent(ReceiptView receipt) {
        return jdbc.sql("""
                        select sending.road, sending.state, sending.attempts, sending.last_error,
                            sending.sent_business_at, answer.status_code, answer.words,
                            (select min(first.created_business_at) from exchange_message first
                             where first.direction = 'IN' and first.receipt_id = sending.receipt_id
                                 and first.status_code in (2, 3)
                                 and first.created_at >= sending.created_at) as answered_at
                        from exchange_message sending
                            left join lateral (select status_code, words from exchange_message last
                                where last.direction = 'IN' and last.kind = 'STATUS'
                                    and last.receipt_id = sending.receipt_id
                                order by last.created_at desc limit 1) answer on true
                        where sending.direction = 'OUT' and sending.kind = 'DOCUMENT' and sending.receipt_id = :receipt
                        order by sending.created_at desc limit 1
                        """)
                .param("receipt", receipt.id())
                .query((rs, row) -> {
                    Instant sentAt = instant(rs.getTimestamp("sent_business_at"));
                    Instant answeredAt = instant(rs.getTimestamp("answered_at"));
                    return new SentLine(
                            receipt.id(),
                            receipt.unitName(),
                            Road.valueOf(rs.getString("road")),
                            receipt.status(),
                            MessageState.valueOf(rs.getString("state")),
                            sentAt,
                            rs.getInt("attempts"),
                            rs.getString("last_error"),
                            rs.getObject("status_code", Integer.class),
                            rs.getString("words"),
                            answeredAt,
                            isLate(sentAt, answeredAt),
                            List.of("SENT_OUTSIDE", "RETURNED").contains(receipt.status()));
                })
                .list();
    }

    /** Receipt is confirmed on the day of sending (NĐ 30/2020/NĐ-CP, art. 21.2). */
    private boolean isLate(@Nullable Instant sentAt, @Nullable Instant answeredAt) {
        if (sentAt == null) {
            return false;
        }
        LocalDate answered = answeredAt == null ? clock.today() : day(answeredAt);
        return answered.isAfter(day(sentAt));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Transactional(readOnly = true)
    public long failed() {
        return count("FAILED");
    }

    /** Messages that have come and that nobody could be given. */
    @Transactional(readOnly = true)
    public long waitingForAttention() {
        return count("ATTENTION");
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from exchange_message where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** How long the oldest waiting message has waited, in real time; zero when none waits. */
    @Transactional(readOnly = true)
    public Duration age() {
        return jdbc.sql("""
                        select created_at from exchange_message
                        where direction = 'OUT' and state in ('PENDING', 'SENDING') order by created_at limit 1
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.realInstant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /**
     * Sends a given-up message on its way again.
     *
     * @throws NotFound when there is no given-up message of this id
     */
    @Transactional
    public void retry(String id) {
        access.require(Right.ADMINISTER, "exchange.refused.administer");
        if (!messages.retry(id)) {
            throw new NotFound("message", id);
        }
        String subject = jdbc.sql("select subject from exchange_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        events.publishEvent(new MessageRetried(id, subject));
    }
}
