package vn.chidao.document;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;

/**
 * Which stored files a person may read. A file that belongs to something is read by whoever may see that thing, by the
 * word of the module that keeps it; having uploaded it gives no right of its own then. One that belongs to nothing yet,
 * because its form is still a draft, is its uploader's alone. The access rules say what of
 * that administrators see; other people's drafts they do not.
 */
@Component
public class FileSight {

    private final JdbcClient jdbc;
    private final ObjectProvider<FileOwner> owners;
    private final Access access;

    FileSight(JdbcClient jdbc, ObjectProvider<FileOwner> owners, Access access) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.access = access;
    }

    /** False also for a file that does not exist. */
    @Transactional(readOnly = true)
    public boolean mayRead(String account, String fileId) {
        Optional<String> uploader = jdbc.sql("select stored_by from stored_file where id = :id")
                .param("id", fileId)
                .query(String.class)
                .optional();
        if (uploader.isEmpty()) {
            return false;
        }
        Asker asker = access.of(account);
        List<Boolean> answers = owners.stream()
                .flatMap(owner -> owner.mayBeReadBy(asker, fileId).stream())
                .toList();
        if (answers.isEmpty()) {
            return uploader.get().equals(account);
        }
        return answers.contains(true);
    }
}
