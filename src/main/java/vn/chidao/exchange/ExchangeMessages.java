package vn.chidao.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.changing.OutsideChange;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessClock;

/** The rows of the exchange. Tries are counted in real time: moving the business clock sends nothing twice. */
@Repository
class ExchangeMessages {

    /** Pauses after the first, second, … try; after the last one the message is given up. */
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

    /** After this a try is taken for lost with its program. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int LONGEST_ERROR = 500;

    private static final String BROUGHT = """
            select arrival.receipt_id, arrival.unit_id, arrival.directive_id, message.road, message.organ_id,
                message.organ_name, message.unit_id as sender_unit_id, message.address, message.own_organ_id,
                message.document_id, message.document_code, message.document_date, message.subject
            from exchange_arrival arrival join exchange_message message on message.id = arrival.message_id
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ExchangeMessages(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes an order to send in the caller's transaction. */
    String order(Order order) {
        String id = UUID.randomUUID().toString();
        Timestamp now = Timestamp.from(clock.realInstant());
        jdbc.sql("""
                        insert into exchange_message (id, direction, road, kind, change, status_code, state, directive_id,
                            receipt_id, own_unit_id, own_organ_id, unit_id, organ_id, organ_name, address, document_id,
                            document_code, document_date, subject, words, next_attempt_at, created_at,
                            created_business_at)
                        values (:id, 'OUT', :road, :kind, :change, :status, 'PENDING', :directive, :receipt, :ownUnit,
                            :ownOrgan, :unit, :organ, :organName, :address, :document, :code, :date, :subject, :words,
                            :now, :now, :businessNow)
                        """)
                .param("id", id)
                .param("road", order.road().name())
                .param("kind", order.kind().name())
                .param("change", order.change() == null ? null : order.change().name(), Types.VARCHAR)
                .param("status", order.statusCode(), Types.INTEGER)
                .param("directive", order.directiveId(), Types.VARCHAR)
                .param("receipt", order.receiptId(), Types.VARCHAR)
                .param("ownUnit", order.ownUnitId(), Types.VARCHAR)
                .param("ownOrgan", order.ownOrganId(), Types.VARCHAR)
                .param("unit", order.unitId(), Types.VARCHAR)
                .param("organ", order.organId(), Types.VARCHAR)
                .param("organName", order.organName(), Types.VARCHAR)
                .param("address", order.address(), Types.VARCHAR)
                .param("document", order.documentId(), Types.VARCHAR)
                .param("code", order.documentCode(), Types.VARCHAR)
                .param("date", order.documentDate(), Types.DATE)
                .param("subject", order.subject())
                .param("words", order.words(), Types.VARCHAR)
                .param("now", now)
                .param("businessNow", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Takes the message that has been due longest, so that no other sender does. */
    Optional<Outgoing> claimNext() {
        Instant now = clock.realInstant();
        return jdbc.sql("""
                        update exchange_message
                        set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
                        where id = (
                            select id from exchange_message
                            where direction = 'OUT' and state in ('PENDING', 'SENDING') and next_attempt_at <= :now
                            order by next_attempt_at, created_at, id
                            limit 1
                            for update skip locked)
                        returning id, attempts, road, kind, change, status_code, directive_id, own_unit_id,
                            own_organ_id, unit_id, organ_id, organ_name, address, document_id, document_code,
                            document_date, subject, words, payload, created_business_at
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query((rs, row) -> outgoing(rs))
                .optional();
    }

    private static Outgoing outgoing(ResultSet rs) throws SQLException {
        String change = rs.getString("change");
        int status = rs.getInt("status_code");
        Integer statusCode = rs.wasNull() ? null : Integer.valueOf(status);
        Date date = rs.getDate("document_date");
        return new Outgoing(
                rs.getString("id"),
                rs.getInt("attempts"),
                OutsideRoad.valueOf(rs.getString("road")),
                MessageKind.valueOf(rs.getString("kind")),
                change == null ? null : OutsideChange.valueOf(change),
                statusCode,
                rs.getString("directive_id"),
                rs.getString("own_unit_id"),
                rs.getString("own_organ_id"),
                rs.getString("unit_id"),
                rs.getString("organ_id"),
                rs.getString("organ_name"),
                rs.getString("address"),
                rs.getString("document_id"),
                rs.getString("document_code"),
                date == null ? null : date.toLocalDate(),
                rs.getString("subject"),
                rs.getString("words"),
                rs.getBytes("payload"),
                rs.getTimestamp("created_business_at").toInstant());
    }

    /** What is sent, before it is sent the first time: each later try sends these bytes. */
    void compose(Outgoing message, byte[] payload, String sha256, String documentId) {
        jdbc.sql("""
                        update exchange_message set payload = :payload, sha256 = :sha256, document_id = :document
                        where id = :id and payload is null
                        """)
                .param("payload", payload)
                .param("sha256", sha256)
                .param("document", documentId)
                .param("id", message.id())
                .update();
    }

    void sent(Outgoing message) {
        finish(message, MessageState.SENT, clock.realInstant(), clock.realInstant(), null);
    }

    /** Another try later, or none after the last. */
    void notSent(Outgoing message, String error) {
        if (message.attempt() >= LAST_TRY) {
            giveUp(message, error);
            return;
        }
        Instant next = clock.realInstant().plus(PAUSES.get(message.attempt() - 1));
        finish(message, MessageState.PENDING, next, null, error);
    }

    void giveUp(Outgoing message, String error) {
        finish(message, MessageState.FAILED, clock.realInstant(), null, error);
    }

    /** A given-up message gets all its tries anew, the first at once; one that could not be written is written anew. */
    boolean retry(String id) {
        return jdbc.sql("""
                        update exchange_message set state = 'PENDING', attempts = 0, next_attempt_at = :now
                        where id = :id and direction = 'OUT' and state = 'FAILED'
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.realInstant()))
                        .update()
                > 0;
    }

    private void finish(
            Outgoing message, MessageState state, Instant next, @Nullable Instant sentAt, @Nullable String error) {
        // A sender whose lease has run out meanwhile no longer has a say.
        jdbc.sql("""
                        update exchange_message
                        set state = :state, next_attempt_at = :next, sent_at = :sentAt, sent_business_at = :sentOn,
                            last_error = :error
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                .param("state", state.name())
                .param("next", Timestamp.from(next))
                .param("sentAt", sentAt == null ? null : Timestamp.from(sentAt), Types.TIMESTAMP)
                .param("sentOn", sentAt == null ? null : Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .param("error", shortened(error))
                .param("id", message.id())
                .param("attempt", message.attempt())
                .update();
    }

    /** What became of these bytes when they came before. */
    Optional<Verdict> verdictOf(String sha256) {
        return jdbc.sql("select state, last_error from exchange_message where direction = 'IN' and sha256 = :sha256")
                .param("sha256", sha256)
                .query((rs, row) ->
                        new Verdict(MessageState.valueOf(rs.getString("state")), rs.getString("last_error")))
                .optional();
    }

    /**
     * Notes something that arrived; whoever notes the same bytes meanwhile waits for this transaction.
     *
     * @return its id, or none where it has been noted before
     */
    Optional<String> arrived(Incoming incoming, String sha256, MessageState state, @Nullable String error) {
        Timestamp now = Timestamp.from(clock.realInstant());
        return jdbc.sql("""
                        insert into exchange_message (id, direction, road, kind, state, address, subject, sha256, payload,
                            file_name, last_error, created_at, created_business_at)
                        values (:id, 'IN', :road, 'UNREAD', :state, :address, :name, :sha256, :payload, :name, :error,
                            :now, :businessNow)
                        on conflict (sha256) where direction = 'IN' do nothing
                        returning id
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("road", incoming.road().name())
                .param("state", state.name())
                .param("address", incoming.address(), Types.VARCHAR)
                .param("name", incoming.name())
                .param("sha256", sha256)
                // What is refused is not kept here.
                .param("payload", state == MessageState.REFUSED ? null : incoming.content(), Types.BINARY)
                .param("error", shortened(error))
                .param("now", now)
                .param("businessNow", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** What a message that arrived turned out to be. */
    void understood(String id, MessageKind kind, MessageState state, Understood is) {
        jdbc.sql("""
                        update exchange_message
                        set kind = :kind, state = :state, change = :change, status_code = :status, unit_id = :unit,
                            organ_id = :organ, organ_name = :organName, own_unit_id = :ownUnit, own_organ_id = :ownOrgan,
                            document_id = :document, document_code = :code, document_date = :date, subject = :subject,
                            words = :words, receipt_id = :receipt, directive_id = :directive
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("state", state.name())
                .param("change", is.change() == null ? null : is.change().name(), Types.VARCHAR)
                .param("status", is.statusCode(), Types.INTEGER)
                .param("unit", is.unitId(), Types.VARCHAR)
                .param("organ", is.organId(), Types.VARCHAR)
                .param("organName", is.organName(), Types.VARCHAR)
                .param("ownUnit", is.ownUnitId(), Types.VARCHAR)
                .param("ownOrgan", is.ownOrganId(), Types.VARCHAR)
                .param("document", is.documentId(), Types.VARCHAR)
                .param("code", is.documentCode(), Types.VARCHAR)
                .param("date", is.documentDate(), Types.DATE)
                .param("subject", is.subject())
                .param("words", is.words(), Types.VARCHAR)
                .param("receipt", is.receiptId(), Types.VARCHAR)
                .param("directive", is.directiveId(), Types.VARCHAR)
                .update();
    }

    void brought(String messageId, String receiptId, String unitId, String directiveId) {
        jdbc.sql("""
                        insert into exchange_arrival (message_id, receipt_id, unit_id, directive_id)
                        values (:message, :receipt, :unit, :directive) on conflict do nothing
                        """)
                .param("message", messageId)
                .param("receipt", receiptId)
                .param("unit", unitId)
                .param("directive", directiveId)
                .update();
    }

    /** The last message that brought the document of a receipt: where an answer goes. */
    Optional<Brought> whatBrought(String receiptId) {
        return jdbc.sql(BROUGHT + "where arrival.receipt_id = :receipt order by message.created_at desc limit 1")
                .param("receipt", receiptId)
                .query((rs, row) -> brought(rs))
                .optional();
    }

    /** The last receipts of the document that this organisation calls by this id. */
    List<Brought> whatCame(String organId, String documentId) {
        return jdbc.sql(BROUGHT + """
                        where message.document_id = :document and message.organ_id = :organ
                            and message.kind = 'DOCUMENT'
                            and not exists (select 1 from exchange_arrival later
                                join exchange_message newer on newer.id = later.message_id
                                where later.unit_id = arrival.unit_id and later.directive_id = arrival.directive_id
                                    and newer.created_at > message.created_at)
                        order by arrival.unit_id
                        """)
                .param("document", documentId)
                .param("organ", organId)
                .query((rs, row) -> brought(rs))
                .list();
    }

    private static Brought brought(ResultSet rs) throws SQLException {
        Date date = rs.getDate("document_date");
        return new Brought(
                rs.getString("receipt_id"),
                rs.getString("unit_id"),
                rs.getString("directive_id"),
                OutsideRoad.valueOf(rs.getString("road")),
                rs.getString("organ_id"),
                rs.getString("organ_name"),
                rs.getString("sender_unit_id"),
                rs.getString("address"),
                rs.getString("document_id"),
                rs.getString("document_code"),
                date == null ? null : date.toLocalDate(),
                rs.getString("subject"));
    }

    /** The receipt for which a document of this id was sent to this organisation last. */
    Optional<String> receiptSent(String documentId, String unitId) {
        return jdbc.sql("""
                        select receipt_id from exchange_message
                        where direction = 'OUT' and kind = 'DOCUMENT' and document_id = :document and unit_id = :unit
                        order by created_at desc limit 1
                        """)
                .param("document", documentId)
                .param("unit", unitId)
                .query(String.class)
                .optional();
    }

    /** The directive of a document that was sent. */
    String directiveOf(String receiptId) {
        return jdbc.sql("""
                        select directive_id from exchange_message
                        where direction = 'OUT' and kind = 'DOCUMENT' and receipt_id = :receipt limit 1
                        """).param("receipt", receiptId).query(String.class).single();
    }

    /** The last order for each addressee who has been sent this directive. */
    List<Order> documentsSent(String directiveId) {
        return jdbc.sql("""
                        select distinct on (receipt_id) road, receipt_id, own_unit_id, unit_id, subject, address
                        from exchange_message
                        where direction = 'OUT' and kind = 'DOCUMENT' and directive_id = :directive
                        order by receipt_id, created_at desc
                        """)
                .param("directive", directiveId)
                .query((rs, row) -> Order.of(
                                MessageKind.DOCUMENT,
                                OutsideRoad.valueOf(rs.getString("road")),
                                rs.getString("subject"))
                        .directive(directiveId, rs.getString("receipt_id"))
                        .from(rs.getString("own_unit_id"))
                        .to(rs.getString("unit_id"), null, null, rs.getString("address")))
                .list();
    }

    private static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** A receipt with the message that brought it. */
    record Brought(
            String receiptId,
            String unitId,
            String directiveId,
            OutsideRoad road,
            @Nullable String organId,
            @Nullable String organName,
            @Nullable String senderUnitId,
            @Nullable String address,
            @Nullable String documentId,
            @Nullable String documentCode,
            @Nullable LocalDate documentDate,
            String subject) {}
}
