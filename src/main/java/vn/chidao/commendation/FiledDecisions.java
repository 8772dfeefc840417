package vn.chidao.commendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/**
 * The decisions that commended somebody for the work on a directive. Of persons and households no name and no merit is
 * filed: they may have both erased here, while the signed decision itself names them in the books of who signed it.
 */
@Component
@Transactional(readOnly = true)
class FiledDecisions implements FiledAlong {

    private final CouncilCatalog councils;
    private final JdbcClient jdbc;

    FiledDecisions(CouncilCatalog councils, JdbcClient jdbc) {
        this.councils = councils;
        this.jdbc = jdbc;
    }

    @Override
    public List<Paper> of(String directiveId) {
        return jdbc.sql("""
                        select id from commendation_decision
                         where directive_id = :directive and status in ('SIGNED', 'REVOKED')
                         order by decided_on, id
                        """).param("directive", directiveId).query(String.class).list().stream()
                .map(councils::requireDecision)
                .map(DecisionView::withoutPersons)
                .map(decision -> new Paper("commendations", decision.id(), decision.subject(), decision))
                .toList();
    }
}
