package vn.chidao.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.receiving.Arrival;
import vn.chidao.receiving.ArrivedDocument;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/** Documents that came and could not be read far enough: the clerk of whoever they are for says what they are. */
@Service
@Transactional
public class ArrivalDesk {

    private static final String ARRIVED = """
            select id, road, own_unit_id as unit_id, coalesce(organ_name, address) as sender, document_code as code,
                subject, words, created_business_at as arrived_at
            from exchange_message
            where direction = 'IN' and kind = 'DOCUMENT' and own_unit_id is not null and id = :id
            """;

    private final JdbcClient jdbc;
    private final ExchangeMessages messages;
    private final WaitingFiles files;
    private final ArrivedDocuments arrived;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ArrivalDesk(
            JdbcClient jdbc,
            ExchangeMessages messages,
            WaitingFiles files,
            ArrivedDocuments arrived,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.files = files;
        this.arrived = arrived;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound when nothing of this id has come */
    @Transactional(readOnly = true)
    public ArrivingDocumentView require(String messageId) {
        Row row = row(messageId, "");
        return new ArrivingDocumentView(
                row.id(),
                row.unitId(),
                row.sender(),
                row.code(),
                row.subject(),
                row.words(),
                row.arrivedAt(),
                files.of(row.id()));
    }

    /**
     * Makes an arrival of it, as if it had said all this itself; the clerk then registers or returns it.
     *
     * @throws NotFound when it does not wait any more
     */
    public Arrival complete(CompleteArrival command) {
        Row waiting = waiting(command.messageId());
        DocumentNumber number = number(command.number());
        LocalDate issuedOn = required("issuedOn", command.issuedOn());
        if (issuedOn.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("issuedOn", "directive.rule.issued-in-future");
        }
        DocumentType type = required("type", command.type());
        Arrival arrival = arrived.take(new ArrivedDocument(
                waiting.unitId(),
                OutsideRoad.valueOf(waiting.road()),
                written("issuerName", command.issuerName()),
                null,
                type,
                number,
                issuedOn,
                written("subject", command.subject()),
                null,
                files.of(waiting.id())));
        jdbc.sql("""
                        update exchange_message set state = :state, document_code = :code, document_date = :date,
                            directive_id = :directive, receipt_id = :receipt
                        where id = :id
                        """)
                .param("state", (arrival.known() ? MessageState.KNOWN : MessageState.TAKEN).name())
                .param("code", number.toString())
                .param("date", issuedOn)
                .param("directive", arrival.directiveId())
                .param("receipt", arrival.receiptId())
                .param("id", waiting.id())
                .update();
        if (!arrival.known()) {
            messages.brought(waiting.id(), arrival.receiptId(), waiting.unitId(), arrival.directiveId());
        }
        return arrival;
    }

    /**
     * It is no document for this organisation; it stays readable as it came.
     *
     * @throws NotFound when it does not wait any more
     */
    public void putAside(String messageId, @Nullable String reason) {
        Row waiting = waiting(messageId);
        String why = written("reason", reason);
        messages.settled(waiting.id(), MessageState.REFUSED, why);
        events.publishEvent(new ArrivingDocumentAside(waiting.id(), waiting.unitId(), waiting.subject(), why));
    }

    private Row waiting(String messageId) {
        Row row = row(messageId, " and state = 'ATTENTION' for update");
        access.require(Right.KEEP_BOOK, Thing.of(row.unitId()), "exchange.refused.clerk");
        return row;
    }

    private Row row(String messageId, String further) {
        return jdbc.sql(ARRIVED + further)
                .param("id", messageId)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("arrival", messageId));
    }

    private static String written(String field, @Nullable String text) {
        return required(field, text == null || text.isBlank() ? null : text.strip());
    }

    private static <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw BusinessRuleViolation.at(field, "exchange.rule.arrival-incomplete");
        }
        return given;
    }

    private static DocumentNumber number(@Nullable String written) {
        try {
            return DocumentNumber.parse(written("number", written));
        } catch (BusinessRuleViolation unreadable) {
            throw unreadable.field() != null
                    ? unreadable
                    : BusinessRuleViolation.at(
                            "number", unreadable.key(), unreadable.args().toArray());
        }
    }

    private record Row(
            String id,
            String road,
            String unitId,
            @Nullable String sender,
            @Nullable String code,
            String subject,
            @Nullable String words,
            Instant arrivedAt) {}
}
