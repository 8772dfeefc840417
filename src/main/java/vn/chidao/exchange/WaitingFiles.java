package vn.chidao.exchange;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.FileOwner;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/**
 * The files of documents that wait for a clerk: he has to read them to say what they are. Once he has, they are the
 * document's, read by whoever may read that.
 */
@Repository
class WaitingFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DocumentArchive archive;

    WaitingFiles(JdbcClient jdbc, DocumentArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    ReceivedFile store(String name, byte[] content) {
        return received(archive.store(name, new ByteArrayInputStream(content), "exchange.arrived"));
    }

    private static ReceivedFile received(StoredFile stored) {
        return new ReceivedFile(stored.id(), stored.fileName(), stored.sha256());
    }

    void keep(String messageId, List<ReceivedFile> files) {
        for (int position = 0; position < files.size(); position++) {
            jdbc.sql("""
                            insert into exchange_waiting_file (message_id, position, file_id)
                            values (:message, :position, :file)
                            """)
                    .param("message", messageId)
                    .param("position", position)
                    .param("file", files.get(position).fileId())
                    .update();
        }
    }

    List<ReceivedFile> of(String messageId) {
        return jdbc
                .sql("select file_id from exchange_waiting_file where message_id = :message order by position")
                .param("message", messageId)
                .query(String.class)
                .list()
                .stream()
                .map(id -> received(archive.find(id).orElseThrow()))
                .toList();
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> receivers =
                jdbc.sql("""
                        select message.own_unit_id
                        from exchange_waiting_file file join exchange_message message on message.id = file.message_id
                        where file.file_id = :file and message.state in ('ATTENTION', 'REFUSED')
                        """).param("file", fileId).query(String.class).list();
        return receivers.isEmpty()
                ? Optional.empty()
                : Optional.of(receivers.stream().anyMatch(unit -> asker.may(Right.KEEP_BOOK, Thing.of(unit))));
    }
}
