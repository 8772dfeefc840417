package vn.chidao.exchange;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentArchive;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.receiving.Arrival;
import vn.chidao.receiving.ArrivedDocument;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/** Documents that came and could not be read far enough: the clerk of whoever they are for says what they are. */
@Service
@Transactional
public class ArrivalDesk {

    private static final String WAITING = """
            select id, road, own_unit_id as unit_id, coalesce(organ_name, address, '') as sender, subject,
                created_business_at as arrived_at
            from exchange_message
            where direction = 'IN' and kind = 'DOCUMENT' and state = 'ATTENTION' and own_unit_id is not null
            """;

    private final JdbcClient jdbc;
    private final ExchangeMessages messages;
    private final ArrivedDocuments arrived;
    private final DocumentArchive archive;
    private final Access access;

    ArrivalDesk(
            JdbcClient jdbc,
            ExchangeMessages messages,
            ArrivedDocuments arrived,
            DocumentArchive archive,
            Access access) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.arrived = arrived;
        this.archive = archive;
        this.access = access;
    }

    /** What waits for the clerks of these units, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Collection<String> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : jdbc.sql(WAITING + "and own_unit_id in (:units) order by created_at, id")
                        .param("units", unitIds)
                        .query(Waiting.class)
                        .list();
    }

    /** @throws NotFound when nothing of this id waits */
    @Transactional(readOnly = true)
    public Waiting require(String messageId) {
        return jdbc.sql(WAITING + "and id = :id")
                .param("id", messageId)
                .query(Waiting.class)
                .optional()
                .orElseThrow(() -> new NotFound("arrival", messageId));
    }

    /** Makes an arrival of it, as if it had said all this itself; the clerk then registers or returns it. */
    public Arrival complete(CompleteArrival command) {
        Waiting waiting = require(command.messageId());
        access.require(Right.KEEP_BOOK, Thing.of(waiting.unitId()), "exchange.refused.clerk");
        byte[] payload = jdbc.sql("select payload from exchange_message where id = :id for update")
                .param("id", waiting.id())
                .query((rs, row) -> rs.getBytes("payload"))
                .single();
        Arrival arrival = arrived.take(new ArrivedDocument(
                waiting.unitId(),
                OutsideRoad.valueOf(waiting.road()),
                command.issuerName().strip(),
                null,
                command.type(),
                command.number(),
                command.issuedOn(),
                command.subject().strip(),
                null,
                files(payload)));
        jdbc.sql("""
                        update exchange_message set state = :state, document_code = :code, document_date = :date,
                            directive_id = :directive, receipt_id = :receipt
                        where id = :id and state = 'ATTENTION'
                        """)
                .param("state", (arrival.known() ? MessageState.KNOWN : MessageState.TAKEN).name())
                .param("code", command.number().toString())
                .param("date", command.issuedOn())
                .param("directive", arrival.directiveId())
                .param("receipt", arrival.receiptId())
                .param("id", waiting.id())
                .update();
        if (!arrival.known()) {
            messages.brought(waiting.id(), arrival.receiptId(), waiting.unitId(), arrival.directiveId());
        }
        return arrival;
    }

    private List<ReceivedFile> files(byte[] payload) {
        List<ReceivedFile> files = new ArrayList<>();
        if (payload.length > 0 && payload[0] == '<') {
            for (EdxmlMessage.Attachment file : EdxmlReader.read(payload).attachments()) {
                files.add(store(file.name(), file.content()));
            }
            return files;
        }
        try {
            for (MailParts.File file :
                    MailParts.of(new ByteArrayInputStream(payload)).named(".pdf")) {
                files.add(store(file.name(), file.content()));
            }
            return files;
        } catch (MessagingException | IOException e) {
            throw BusinessRuleViolation.of("exchange.rule.no-document");
        }
    }

    private ReceivedFile store(String name, byte[] content) {
        StoredFile stored = archive.store(name, new ByteArrayInputStream(content), "exchange.arrived");
        return new ReceivedFile(stored.id(), stored.fileName(), stored.sha256());
    }

    /** A document that waits for its clerk. */
    public record Waiting(
            String id, String road, String unitId, @Nullable String sender, String subject, Instant arrivedAt) {}
}
