package vn.chidao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.AttachmentStore;

/**
 * The file archive. Bytes live in PostgreSQL beside the work they prove, so a backup has both and a rollback takes
 * both; a stored file is never changed, but may be erased where a person asks for it. Takes PDF, PNG, JPEG, Word and Excel files up to 20 MB, and keeps the files whose
 * text has been read. Pictures that prove work are made smaller first and lose the place where they were taken.
 */
@Service
public class DocumentArchive implements AttachmentStore {

    static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_NAME = 200;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final FileSight sight;
    private final Pictures pictures;

    DocumentArchive(
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events,
            FileSight sight,
            Pictures pictures) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.sight = sight;
        this.pictures = pictures;
    }

    @Override
    @Transactional
    public StoredFile store(String fileName, InputStream content, String purpose) {
        String name = cleanName(fileName);
        byte[] bytes = read(content);
        FileKind kind = accept(name, bytes);
        byte[] kept = pictures.concerns(kind, purpose) ? pictures.evidence(kind, name, bytes) : bytes;
        return insert(name, kind, kept, purpose);
    }

    /** Keeps a file as it came whose text has been read, and which therefore is none that could do harm. */
    @Transactional
    public StoredFile keep(String fileName, byte[] content, String purpose) {
        String name = cleanName(fileName);
        FileKind kind = FileKind.ofReadable(name, content);
        return insert(kind.named(name), kind, content, purpose);
    }

    private StoredFile insert(String name, FileKind kind, byte[] bytes, String purpose) {
        StoredFile file =
                new StoredFile(UUID.randomUUID().toString(), name, kind.mediaType(), bytes.length, Sha256.of(bytes));
        jdbc.sql("""
                        insert into stored_file (id, file_name, media_type, size, sha256, purpose, stored_at, stored_by)
                        values (:id, :name, :mediaType, :size, :sha256, :purpose, :at, :by)
                        """)
                .param("id", file.id())
                .param("name", file.fileName())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("purpose", purpose)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().account())
                .update();
        jdbc.sql("insert into stored_file_content (file_id, content) values (:id, :content)")
                .param("id", file.id())
                .param("content", bytes)
                .update();
        events.publishEvent(new FileStored(file.id(), file.fileName(), file.sha256()));
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String id) {
        return jdbc.sql("select id, file_name, media_type, size, sha256 from stored_file where id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select id, file_name from stored_file where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getString("id"), row.getString("file_name"));
                });
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsable(String id) {
        Actor actor = CurrentActor.get();
        return actor.isSystem() ? find(id).isPresent() : sight.mayRead(actor.account(), id);
    }

    /**
     * The file with its bytes; {@link FileSight} says who may have them.
     *
     * @throws NotFound when there is none of this id, or it has been erased
     */
    @Transactional(readOnly = true)
    public OpenedFile open(String id) {
        StoredFile file = find(id).orElseThrow(() -> new NotFound("file", id));
        byte[] content = jdbc.sql("select content from stored_file_content where file_id = :id")
                .param("id", id)
                .query((row, line) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound("file", id));
        return new OpenedFile(file, content);
    }

    /**
     * Erases the bytes and the name of a file for good; that there was one, and its hash, stay. A file that was stored for
     * another purpose is left alone: it proves something else.
     */
    @Transactional
    public void erase(String id, String purpose) {
        int erased = jdbc.sql("update stored_file set file_name = '-', size = 0 where id = :id and purpose = :purpose")
                .param("id", id)
                .param("purpose", purpose)
                .update();
        if (erased > 0) {
            jdbc.sql("delete from stored_file_content where file_id = :id")
                    .param("id", id)
                    .update();
            events.publishEvent(new FileErased(id));
        }
    }

    /** Keeps the name as people wrote it, in NFC, without folders and control characters. */
    static String cleanName(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.length() > MAX_NAME) {
            throw BusinessRuleViolation.of("document.rule.file-name-long", String.valueOf(MAX_NAME));
        }
        return name;
    }

    static FileKind accept(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw BusinessRuleViolation.of("document.rule.file-empty", name);
        }
        FileKind kind =
                FileKind.of(bytes).orElseThrow(() -> BusinessRuleViolation.of("document.rule.file-kind-refused", name));
        if (!kind.isNamed(FileKind.extensionOf(name))) {
            throw BusinessRuleViolation.of("document.rule.file-extension-lies", name);
        }
        return kind;
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw BusinessRuleViolation.of("document.rule.file-too-large", "20");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("upload broke off", e);
        }
    }

    /** A stored file and its bytes; the array is the caller's. */
    public record OpenedFile(StoredFile file, byte[] content) {}
}
