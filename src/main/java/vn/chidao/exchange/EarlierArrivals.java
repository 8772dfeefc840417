package vn.chidao.exchange;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Documents that have waited for a clerk since before clerks were asked by tasks. At the next start each gets its task, and
 * its files apart from the message that brought them; where that has been done nothing happens.
 */
@Component
class EarlierArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierArrivals.class);

    private final JdbcClient jdbc;
    private final WaitingFiles files;
    private final ArrivingDocumentProcess desk;

    EarlierArrivals(JdbcClient jdbc, WaitingFiles files, ArrivingDocumentProcess desk) {
        this.jdbc = jdbc;
        this.files = files;
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void ask() {
        jdbc.sql("""
                        select id, own_unit_id as unit_id, payload from exchange_message message
                        where direction = 'IN' and kind = 'DOCUMENT' and state = 'ATTENTION' and own_unit_id is not null
                            and not exists (select 1 from exchange_waiting_file file where file.message_id = message.id)
                        order by created_at, id for update
                        """).query(Waiting.class).list().forEach(waiting -> {
            files.keep(waiting.id(), unpacked(waiting));
            desk.ask(waiting.id(), waiting.unitId());
        });
    }

    private List<ReceivedFile> unpacked(Waiting waiting) {
        byte[] payload = waiting.payload();
        try {
            return payload.length > 0 && payload[0] == '<'
                    ? EdxmlReader.read(payload).attachments().stream()
                            .map(file -> files.store(file.name(), file.content()))
                            .toList()
                    : MailParts.of(new ByteArrayInputStream(payload)).named(".pdf").stream()
                            .map(file -> files.store(file.name(), file.content()))
                            .toList();
        } catch (MessagingException | IOException | BusinessRuleViolation unreadable) {
            LOG.warn("message {} waits without its files", waiting.id(), unreadable);
            return List.of();
        }
    }

    private record Waiting(String id, String unitId, byte[] payload) {}
}
