package vn.chidao.receiving;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.directive.TextSight;
import vn.chidao.document.FileOwner;

/** What a document came with is read by whoever may read the document, the proof of its dissemination as evidence. */
@Component
class ReceiptFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;
    private final DirectiveWork work;
    private final TextSight texts;

    ReceiptFiles(JdbcClient jdbc, DirectiveSight directives, DirectiveWork work, TextSight texts) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.work = work;
        this.texts = texts;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Receipt> proved =
                jdbc.sql("""
                        select directive_id, unit_id from directive_receipt where evidence_id = :id
                        union
                        select directive_id, unit_id from cell_dissemination where evidence_id = :id
                        union
                        select task.directive_id, owner.unit_id
                        from direction_task task join directive_receipt receipt on receipt.id = task.receipt_id
                            cross join lateral (values (task.acting_unit_id), (receipt.acting_unit_id)) owner (unit_id)
                        where task.evidence_id = :id
                        """).param("id", fileId).query(Receipt.class).list();
        List<String> arrived =
                jdbc.sql("""
                        select receipt.directive_id
                        from directive_received_file file join directive_receipt receipt on receipt.id = file.receipt_id
                        where file.file_id = :id
                        """).param("id", fileId).query(String.class).list();
        if (proved.isEmpty() && arrived.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(arrived.stream().anyMatch(id -> directives.isOpenTo(asker, id) && texts.isOpenTo(asker, id))
                || proved.stream()
                        .anyMatch(receipt ->
                                asker.may(Right.READ_EVIDENCE, work.of(receipt.directiveId(), receipt.unitId()))));
    }

    private record Receipt(String directiveId, String unitId) {}
}
