package vn.chidao.exemplar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.document.FileOwner;

/**
 * What proves a model or an exemplar is evidence: read by the organisation, whoever confirms or was introduced to, those
 * above and those who follow up, as far as they may read the directive.
 */
@Component
class ExemplarFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    ExemplarFiles(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Piece> pieces =
                jdbc.sql("""
                        select m.directive_id, m.acting_unit_id as unit_id, a.unit_id as reporting_unit_id,
                               a.confirming_unit_id as other_unit_id
                          from pilot_model_act a join pilot_model m on m.id = a.model_id where a.file_id = :id
                        union all
                        select e.directive_id, e.acting_unit_id, null, e.introduced_to from exemplar e where e.file_id = :id
                        """).param("id", fileId).query(Piece.class).list();
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(pieces.stream().anyMatch(piece -> mayRead(asker, piece)));
    }

    private boolean mayRead(Asker asker, Piece piece) {
        return asker.may(Right.READ_EVIDENCE, Thing.of(piece.unitId(), piece.reportingUnitId(), piece.otherUnitId()))
                && directives.isOpenTo(asker, piece.directiveId());
    }

    private record Piece(
            String directiveId,
            String unitId,
            @Nullable String reportingUnitId,
            @Nullable String otherUnitId) {}
}
