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
        return FiledAlong.each(jdbc, """
                select id from commendation_decision
                 where directive_id = :directive and status in ('SIGNED', 'REVOKED')
                 order by decided_on, id
                """, directiveId, id -> {
            DecisionView decision = councils.requireDecisionToFile(id);
            return new Paper("commendations", id, decision.subject(), decision);
        });
    }
}
