package vn.chidao.workflow;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port to the file store: a form's field with {@code widget=file} keeps the id that {@link #store} gave. */
public interface AttachmentStore {

    /**
     * Keeps the file in the running transaction.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when type, size or content is refused
     */
    StoredFile store(String fileName, InputStream content, String purpose);

    Optional<StoredFile> find(String id);

    /** The names of files by id, by one query; unknown ids are left out. */
    Map<String, String> namesOf(Collection<String> ids);

    /**
     * Whether the acting person may read this file, and so use it as an answer: otherwise whoever knows an id could
     * make another's file his own. The system may use every file.
     */
    boolean isUsable(String id);

    record StoredFile(String id, String fileName, String mediaType, long size, String sha256) {}
}
