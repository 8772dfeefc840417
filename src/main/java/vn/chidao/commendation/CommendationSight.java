package vn.chidao.commendation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveSight;

/**
 * Who may read proposals, councils and drafts of decisions, as far as he may read the directive: whoever proposes and, of
 * what was once submitted, those above it, whoever is to award, and the organisations whose members vote. What never was
 * submitted stays with whoever wrote it, however it ended.
 */
@Component
@Transactional(readOnly = true)
public class CommendationSight {

    /** Of a proposal {@code p}, with the parameters of {@link #params}. */
    static final String PROPOSALS = """
            p.directive_id = any(:visible)
              and (p.acting_unit_id = any(:own) and p.acting_unit_id = any(:units)
                or p.submitted_on is not null and (:everywhere or p.acting_unit_id = any(:units)
                    or p.acting_awarding_unit_id = any(:units)
                    or exists (select 1 from commendation_ballot b where b.council_id = p.council_id
                        and b.unit_id = any(:own))))
            """;

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    CommendationSight(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    Map<String, Object> params(Asker asker) {
        Reach reach = asker.reach(Right.READ_COMMENDATION);
        Map<String, Object> params = new HashMap<>();
        params.put("visible", directives.of(asker).toArray(String[]::new));
        params.put("everywhere", reach.everywhere());
        params.put("units", array(reach.unitIds()));
        params.put("own", array(asker.units()));
        return params;
    }

    boolean isProposalOpenTo(Asker asker, String proposalId) {
        return jdbc.sql("select exists (select 1 from commendation_proposal p where p.id = :id and " + PROPOSALS + ")")
                .param("id", proposalId)
                .params(params(asker))
                .query(Boolean.class)
                .single();
    }

    boolean isCouncilOpenTo(Asker asker, String councilId) {
        return jdbc.sql("""
                        select exists (select 1 from commendation_council c where c.id = :id
                            and c.directive_id = any(:visible)
                            and (:everywhere or c.acting_awarding_unit_id = any(:units)
                                or exists (select 1 from commendation_ballot b
                                    where b.council_id = c.id and b.unit_id = any(:own))))
                        """)
                .param("id", councilId)
                .params(params(asker))
                .query(Boolean.class)
                .single();
    }

    /** A signed decision is read by whoever reads the directive, a draft by the body and those above it. */
    boolean isDecisionOpenTo(Asker asker, String decisionId) {
        return jdbc.sql("""
                        select exists (select 1 from commendation_decision d where d.id = :id
                            and d.directive_id = any(:visible)
                            and (d.status in ('SIGNED', 'REVOKED') or :everywhere or d.acting_awarding_unit_id = any(:units)))
                        """)
                .param("id", decisionId)
                .params(params(asker))
                .query(Boolean.class)
                .single();
    }

    private static String[] array(Set<String> ids) {
        return ids.toArray(String[]::new);
    }
}
