package vn.chidao.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.document.FileOwner;

/** The evidence beside a score is read by whoever may read the sheet. */
@Component
class AssessmentFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    AssessmentFiles(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    private record Piece(String directiveId, String unitId, String leaderUnitId) {}

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Piece> pieces =
                jdbc.sql("""
                        select r.directive_id, s.acting_unit_id as unit_id, r.acting_leader_unit_id as leader_unit_id
                          from assessment_evidence e join assessment_sheet s on s.id = e.sheet_id
                          join assessment_round r on r.id = s.round_id where e.file_id = :id
                        """).param("id", fileId).query(Piece.class).list();
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(pieces.stream().anyMatch(piece -> mayRead(asker, piece)));
    }

    private boolean mayRead(Asker asker, Piece piece) {
        return asker.may(Right.READ_ASSESSMENT, Thing.of(piece.unitId()).followedBy(piece.leaderUnitId()))
                && directives.isOpenTo(asker, piece.directiveId());
    }
}
