package vn.chidao.changing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.document.FileOwner;

/** The paper by which a document from outside was changed is read by whoever may see that document. */
@Component
class ChangeFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    ChangeFiles(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> changed = jdbc.sql("select directive_id from directive_change where file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(changed.stream().anyMatch(id -> directives.isOpenTo(asker, id)));
    }
}
