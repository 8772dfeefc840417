package vn.chidao.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.changing.OutsideChange;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Outbox;

/** The rows of the exchange. */
@Repository
class ExchangeMessages {

    private static final Outbox.Table TABLE = new Outbox.Table("exchange_message", "state", "direction = 'OUT'");

    /** What a {@link Message} is made of. */
    private static final List<String> COLUMNS = List.of(
            "road",
            "kind",
            "change",
            "change_id",
            "status_code",
            "words",
            "document_id",
            "document_code",
            "document_date",
            "subject",
            "own_unit_id",
            "own_organ_id",
            "unit_id",
            "organ_id",
            "organ_name",
            "address",
            "directive_id",
            "receipt_id");

    private static final String BROUGHT = """
            select arrival.receipt_id as brought_receipt, arrival.unit_id as brought_unit,
                arrival.directive_id as brought_directive, message.*
            from exchange_arrival arrival join exchange_message message on message.id = arrival.message_id
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Outbox rows;

    ExchangeMessages(JdbcClient jdbc, BusinessClock clock, ExchangeProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = new Outbox(jdbc, clock, TABLE, properties.lease());
    }

    /** Writes an order to send in the caller's transaction. */
    String order(Message message) {
        String id = UUID.randomUUID().toString();
        Timestamp now = Timestamp.from(clock.realInstant());
        jdbc.sql("""
                        insert into exchange_message (id, direction, state, next_attempt_at, created_at,
                            created_business_at, %s)
                        values (:id, 'OUT', 'PENDING', :now, :now, :businessNow, :%s)
                        """.formatted(String.join(", ", COLUMNS), String.join(", :", COLUMNS)))
                .paramSource(columns(message)
                        .addValue("id", id)
                        .addValue("now", now)
                        .addValue("businessNow", Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    private static MapSqlParameterSource columns(Message message) {
        OutsideChange change = message.said().change();
        return new MapSqlParameterSource()
                .addValue("road", message.road().name())
                .addValue("kind", message.kind().name())
                .addValue("change", change == null ? null : change.name(), Types.VARCHAR)
                .addValue("change_id", message.said().changeId(), Types.VARCHAR)
                .addValue("status_code", message.said().statusCode(), Types.INTEGER)
                .addValue("words", message.said().words(), Types.VARCHAR)
                .addValue("document_id", message.document().documentId(), Types.VARCHAR)
                .addValue("document_code", message.document().code(), Types.VARCHAR)
                .addValue("document_date", message.document().date(), Types.DATE)
                .addValue("subject", message.document().subject())
                .addValue("own_unit_id", message.ours().unitId(), Types.VARCHAR)
                .addValue("own_organ_id", message.ours().organId(), Types.VARCHAR)
                .addValue("unit_id", message.theirs().unitId(), Types.VARCHAR)
                .addValue("organ_id", message.theirs().organId(), Types.VARCHAR)
                .addValue("organ_name", message.theirs().organName(), Types.VARCHAR)
                .addValue("address", message.theirs().address(), Types.VARCHAR)
                .addValue("directive_id", message.directiveId(), Types.VARCHAR)
                .addValue("receipt_id", message.receiptId(), Types.VARCHAR);
    }

    private static Message message(ResultSet rs) throws SQLException {
        String change = rs.getString("change");
        Date date = rs.getDate("document_date");
        return new Message(
                OutsideRoad.valueOf(rs.getString("road")),
                new Said(
                        MessageKind.valueOf(rs.getString("kind")),
                        change == null ? null : OutsideChange.valueOf(change),
                        rs.getString("change_id"),
                        rs.getObject("status_code", Integer.class),
                        rs.getString("words")),
                new Cited(
                        rs.getString("document_id"),
                        rs.getString("document_code"),
                        date == null ? null : date.toLocalDate(),
                        rs.getString("subject")),
                new Party(rs.getString("own_unit_id"), rs.getString("own_organ_id"), null, null),
                new Party(
                        rs.getString("unit_id"),
                        rs.getString("organ_id"),
                        rs.getString("organ_name"),
                        rs.getString("address")),
                rs.getString("directive_id"),
                rs.getString("receipt_id"));
    }

    /** Takes the message that has been due longest, so that no other sender does. */
    Optional<Outgoing> claimNext() {
        return rows.claimNext(
                String.join(", ", COLUMNS) + ", payload, created_business_at",
                (rs, row) -> new Outgoing(
                        rs.getString("id"),
                        rs.getInt("attempts"),
                        message(rs),
                        rs.getBytes("payload"),
                        rs.getTimestamp("created_business_at").toInstant()));
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
        rows.sent(message.id(), message.attempt());
    }

    /** Another try later, or none after the last. */
    void notSent(Outgoing message, String error) {
        rows.notSent(message.id(), message.attempt(), error);
    }

    void giveUp(Outgoing message, String error) {
        rows.giveUp(message.id(), message.attempt(), error);
    }

    /** A given-up message gets all its tries anew; one that could not be written is written anew. */
    boolean retry(String id) {
        return rows.retry(id);
    }

    /** What became of the message with these bytes that has been noted, if there is one. */
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
                .param("error", Outbox.shortened(error))
                .param("now", now)
                .param("businessNow", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** What a message that arrived turned out to be; where it came from is known already. */
    void understood(String id, MessageState state, Message is) {
        jdbc.sql("""
                        update exchange_message
                        set state = :state, kind = :kind, change = :change, status_code = :status_code, words = :words,
                            document_id = :document_id, document_code = :document_code, document_date = :document_date,
                            subject = :subject, own_unit_id = :own_unit_id, own_organ_id = :own_organ_id,
                            unit_id = :unit_id, organ_id = :organ_id, organ_name = :organ_name,
                            directive_id = :directive_id, receipt_id = :receipt_id
                        where id = :id
                        """)
                .paramSource(columns(is).addValue("id", id).addValue("state", state.name()))
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

    /** The last receipts of the document of which a message from outside speaks. */
    List<Brought> whatCame(Message about) {
        return jdbc.sql(BROUGHT + """
                        where message.document_id = :document and message.organ_id = :organ
                            and message.kind = 'DOCUMENT'
                            and not exists (select 1 from exchange_arrival later
                                join exchange_message newer on newer.id = later.message_id
                                where later.unit_id = arrival.unit_id and later.directive_id = arrival.directive_id
                                    and newer.created_at > message.created_at)
                        order by arrival.unit_id
                        """)
                .param("document", about.document().documentId(), Types.VARCHAR)
                .param("organ", about.theirs().organId(), Types.VARCHAR)
                .query((rs, row) -> brought(rs))
                .list();
    }

    /** Changes that came before the document that they change, which is here now; the oldest first. */
    List<Waiting> changesWhoseDocumentHasCome() {
        return jdbc.sql("""
                        select * from exchange_message early
                        where direction = 'IN' and kind = 'CHANGE' and state = 'ATTENTION' and receipt_id is null
                            and exists (select 1 from exchange_arrival arrival
                                join exchange_message message on message.id = arrival.message_id
                                where message.kind = 'DOCUMENT' and message.organ_id = early.organ_id
                                    and message.document_id = early.document_id)
                        order by created_at, id
                        """).query((rs, row) -> waiting(rs)).list();
    }

    Optional<Waiting> arrivedChange(String id) {
        return jdbc.sql("select * from exchange_message where id = :id and direction = 'IN' and kind = 'CHANGE'")
                .param("id", id)
                .query((rs, row) -> waiting(rs))
                .optional();
    }

    /** Changes of this document that wait for a clerk, the oldest first. */
    List<Waiting> waitingChanges(String directiveId) {
        return jdbc.sql("""
                        select * from exchange_message
                        where direction = 'IN' and kind = 'CHANGE' and state = 'ATTENTION' and directive_id = :directive
                        order by created_at, id
                        """)
                .param("directive", directiveId)
                .query((rs, row) -> waiting(rs))
                .list();
    }

    /** A change that waits for the clerk, kept by whoever asks until he is through; none where it has been settled. */
    Optional<Waiting> waitingChange(String id) {
        return jdbc.sql("""
                        select * from exchange_message
                        where id = :id and direction = 'IN' and kind = 'CHANGE' and state = 'ATTENTION' for update
                        """).param("id", id).query((rs, row) -> waiting(rs)).optional();
    }

    /** @param words why, where it is put aside or cannot be carried out */
    void settled(String id, MessageState state, @Nullable String words) {
        jdbc.sql("update exchange_message set state = :state, last_error = :words where id = :id")
                .param("state", state.name())
                .param("words", Outbox.shortened(words), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private static Waiting waiting(ResultSet rs) throws SQLException {
        return new Waiting(
                rs.getString("id"),
                message(rs),
                rs.getBytes("payload"),
                rs.getTimestamp("created_business_at").toInstant(),
                rs.getString("last_error"));
    }

    private static Brought brought(ResultSet rs) throws SQLException {
        return new Brought(
                rs.getString("brought_receipt"),
                rs.getString("brought_unit"),
                rs.getString("brought_directive"),
                message(rs));
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
    List<Message> documentsSent(String directiveId) {
        return jdbc.sql("""
                        select distinct on (receipt_id) * from exchange_message
                        where direction = 'OUT' and kind = 'DOCUMENT' and directive_id = :directive
                        order by receipt_id, created_at desc
                        """)
                .param("directive", directiveId)
                .query((rs, row) -> message(rs))
                .list();
    }

    /**
     * A change that has come, with its bytes.
     *
     * @param whyNot why it could not be carried out as it came
     */
    record Waiting(
            String id,
            Message message,
            byte[] content,
            Instant arrivedAt,
            @Nullable String whyNot) {

        /** As the exchange writes it; none where a status asks for a document back. */
        Optional<EdxmlMessage> written() {
            return EdxmlStatus.read(content).isPresent() ? Optional.empty() : Optional.of(EdxmlReader.read(content));
        }
    }

    /**
     * A receipt with the message that brought it.
     *
     * @param unitId for whom
     */
    record Brought(String receiptId, String unitId, String directiveId, Message by) {

        /** A message that turned out to speak of this. */
        Message about(Message message) {
            return message.of(directiveId, receiptId, unitId);
        }
    }
}
