package vn.chidao.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.FileOwner;

/** The signed copy is read by whoever may read the directive, a written authorisation by whom it concerns. */
@Component
class DirectiveFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;
    private final TextSight texts;

    DirectiveFiles(JdbcClient jdbc, DirectiveSight directives, TextSight texts) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.texts = texts;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> signed = jdbc.sql("select id from directive where signed_copy_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        List<String> authorizing = jdbc.sql("select unit_id from signing_authorization where file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        if (signed.isEmpty() && authorizing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(signed.stream().anyMatch(id -> directives.isOpenTo(asker, id) && texts.isOpenTo(asker, id))
                || authorizing.stream().anyMatch(unit -> asker.may(Right.READ_AUTHORIZATION, Thing.of(unit))));
    }
}
