package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.FileOwner;

/** The signed copy is read by whoever may read the directive, the proof of its dissemination as evidence. */
@Component
class DirectiveFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;
    private final DirectiveWork work;
    private final TextSight texts;

    DirectiveFiles(JdbcClient jdbc, DirectiveSight directives, DirectiveWork work, TextSight texts) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.work = work;
        this.texts = texts;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> signed = new ArrayList<>(jdbc.sql("select id from directive where signed_copy_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list());
        List<Receipt> proved = jdbc.sql("select directive_id, unit_id from directive_receipt where evidence_id = :id")
                .param("id", fileId)
                .query(Receipt.class)
                .list();
        List<String> authorizing = jdbc.sql("select unit_id from signing_authorization where file_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        signed.addAll(jdbc.sql("""
                        select receipt.directive_id
                        from directive_received_file file join directive_receipt receipt on receipt.id = file.receipt_id
                        where file.file_id = :id
                        """).param("id", fileId).query(String.class).list());
        if (signed.isEmpty() && proved.isEmpty() && authorizing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(signed.stream().anyMatch(id -> directives.isOpenTo(asker, id) && texts.isOpenTo(asker, id))
                || proved.stream()
                        .anyMatch(receipt ->
                                asker.may(Right.READ_EVIDENCE, work.of(receipt.directiveId(), receipt.unitId())))
                || authorizing.stream().anyMatch(unit -> asker.may(Right.READ_AUTHORIZATION, Thing.of(unit))));
    }

    private record Receipt(String directiveId, String unitId) {}
}
