package vn.chidao.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.workflow.ActorDirectory;

/**
 * Which stored files a person may read. A file that belongs to something is read by whoever may see that thing, by the
 * word of the module that keeps it; having uploaded it gives no right of its own then. One that belongs to nothing yet,
 * because its form is still a draft, is its uploader's alone. Administrators see every thing on our pages and so the
 * files of every thing, but not other people's drafts.
 */
@Component
public class FileSight {

    private final JdbcClient jdbc;
    private final ObjectProvider<FileOwner> owners;
    private final ActorDirectory people;

    FileSight(JdbcClient jdbc, ObjectProvider<FileOwner> owners, ActorDirectory people) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.people = people;
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
        Set<String> groups = people.groupsOf(account);
        Set<String> units =
                groups.stream().flatMap(group -> people.unitOf(group).stream()).collect(Collectors.toUnmodifiableSet());
        List<Boolean> answers = owners.stream()
                .flatMap(owner -> owner.mayBeReadBy(units, fileId).stream())
                .toList();
        if (answers.isEmpty()) {
            return uploader.get().equals(account);
        }
        return groups.contains(ActorDirectory.ADMINISTRATORS) || answers.contains(true);
    }
}
