package vn.chidao.directive;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.document.FileOwner;

/** The signed copy is read by whoever may read the directive, the proof of its dissemination as evidence. */
@Component
class DirectiveFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;
    private final EvidenceSight evidence;

    DirectiveFiles(JdbcClient jdbc, DirectiveSight directives, EvidenceSight evidence) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.evidence = evidence;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Set<String> unitIds, String fileId) {
        List<String> signed = jdbc.sql("select id from directive where signed_copy_id = :id")
                .param("id", fileId)
                .query(String.class)
                .list();
        List<Receipt> proved = jdbc.sql("select directive_id, unit_id from directive_receipt where evidence_id = :id")
                .param("id", fileId)
                .query(Receipt.class)
                .list();
        if (signed.isEmpty() && proved.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(!Collections.disjoint(directives.of(unitIds), signed)
                || proved.stream()
                        .anyMatch(receipt -> !Collections.disjoint(
                                evidence.readersOf(receipt.directiveId(), receipt.unitId()), unitIds)));
    }

    private record Receipt(String directiveId, String unitId) {}
}
