package vn.chidao.recommendation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;

/**
 * Who may read a recommendation: whoever raised it; once it is sent also those it has been asked of and those above them,
 * who are told when nobody answers. A directive it names is no way to it.
 */
@Component
@Transactional(readOnly = true)
public class RecommendationSight {

    private final JdbcClient jdbc;

    RecommendationSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOpenTo(Asker asker, String recommendationId) {
        return jdbc.sql("select count(*) from recommendation r where r.id = :id and " + condition())
                        .param("id", recommendationId)
                        .params(params(asker))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether somebody is of the raiser's house, who also reads how it was worded. */
    public boolean isRaiser(Asker asker, RecommendationView recommendation) {
        Reach own = asker.reach(Right.READ_DRAFT);
        return own.everywhere() || own.unitIds().contains(recommendation.raiserUnitId());
    }

    /** Whether whoever asks may read the row {@code r}, as a condition with {@link #params}. */
    static String condition() {
        return """
                (:everywhere or r.acting_raiser_unit_id = any(:own)
                    or r.sent_on is not null and (:everythingSent or r.addressee_unit_id = any(:asked)
                        or exists (select 1 from recommendation_step s
                            where s.recommendation_id = r.id and s.to_unit_id = any(:asked)
                                and s.kind in ('SENT', 'PASSED_ON', 'READDRESSED', 'MOVED'))))
                """;
    }

    static Map<String, Object> params(Asker asker) {
        Reach own = asker.reach(Right.READ_DRAFT);
        Reach asked = asker.reach(Right.READ_RECOMMENDATION);
        Map<String, Object> params = new HashMap<>();
        params.put("everywhere", own.everywhere());
        params.put("own", array(own.unitIds()));
        params.put("everythingSent", asked.everywhere());
        params.put("asked", array(asked.unitIds()));
        return params;
    }

    /** One parameter however many there are. */
    static String[] array(Set<String> ids) {
        return ids.toArray(String[]::new);
    }
}
