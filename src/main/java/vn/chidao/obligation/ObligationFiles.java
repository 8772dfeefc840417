package vn.chidao.obligation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.document.FileOwner;

/**
 * The evidence of results and records: read besides the directive's own readers of evidence by the body the result goes
 * to, and that of a record by those who may record for the organisation.
 */
@Component
class ObligationFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveWork work;
    private final ObligationRights rights;

    ObligationFiles(JdbcClient jdbc, DirectiveWork work, ObligationRights rights) {
        this.jdbc = jdbc;
        this.work = work;
        this.rights = rights;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
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
        return Optional.of(pieces.stream().anyMatch(piece -> mayRead(asker, piece)));
    }

    private boolean mayRead(Asker asker, Piece piece) {
        Thing thing = work.of(piece.directiveId(), piece.unitId()).followedBy(piece.resultToUnit());
        return asker.may(Right.READ_EVIDENCE, thing)
                || piece.recorded() && asker.may(Right.RECORD_WORK, rights.recordsOf(piece.unitId()));
    }

    private record Piece(
            String directiveId, String unitId, @Nullable String resultToUnit, boolean recorded) {}
}
