package vn.chidao.obligation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.directive.EvidenceSight;
import vn.chidao.document.FileOwner;

/**
 * The evidence of results and records: read besides the directive's own readers of evidence by the body the result goes
 * to, and that of a record by those who may record for the organisation.
 */
@Component
class ObligationFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final EvidenceSight evidence;
    private final ObligationRights rights;

    ObligationFiles(JdbcClient jdbc, EvidenceSight evidence, ObligationRights rights) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.rights = rights;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Set<String> unitIds, String fileId) {
        List<Piece> pieces =
                jdbc.sql("""
                        select o.directive_id, o.unit_id, ob.result_to_unit, false as recorded
                        from occurrence o join obligation ob on ob.id = o.obligation_id where o.evidence_file_id = :id
                        union all
                        select r.directive_id, r.unit_id, ob.result_to_unit, true
                        from obligation_record r join obligation ob on ob.id = r.obligation_id where r.file_id = :id
                        """).param("id", fileId).query(Piece.class).list();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pieces.stream().anyMatch(piece -> !Collections.disjoint(readersOf(piece), unitIds)));
    }

    private Set<String> readersOf(Piece piece) {
        Set<String> readers = new HashSet<>(evidence.readersOf(piece.directiveId(), piece.unitId()));
        if (piece.resultToUnit() != null) {
            readers.add(piece.resultToUnit());
        }
        if (piece.recorded()) {
            readers.addAll(rights.mayRecordFor(piece.unitId()));
        }
        return readers;
    }

    private record Piece(
            String directiveId, String unitId, @Nullable String resultToUnit, boolean recorded) {}
}
