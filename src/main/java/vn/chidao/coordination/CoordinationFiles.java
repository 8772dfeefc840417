package vn.chidao.coordination;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** The print of a programme is read by whoever may read the programme. */
@Component
class CoordinationFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final ProgrammeSight sight;

    CoordinationFiles(JdbcClient jdbc, ProgrammeSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> printed = jdbc.sql("select programme_id from programme_version where file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(printed.stream().anyMatch(id -> sight.isOpenTo(asker, id)));
    }
}
