package vn.chidao.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;

/**
 * Who may read a round: who follows the directive up sees all of it; an organisation sees that there is one, its own sheet
 * and, where the round says so, the ranking once it is closed. Nobody sees more than the directive is open to him.
 */
@Component
@Transactional(readOnly = true)
public class AssessmentSight {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    AssessmentSight(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    public boolean isOpenTo(Asker asker, String roundId) {
        return jdbc.sql("select count(*) from assessment_round r where r.id = :id and " + condition())
                        .param("id", roundId)
                        .params(params(asker))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether he sees the sheets of all organisations in it. */
    public boolean seesAll(Asker asker, RoundView round) {
        return asker.may(Right.READ_ASSESSMENT, Thing.of().followedBy(round.leaderUnitId()));
    }

    public boolean seesSheet(Asker asker, RoundView round, String actingUnitId) {
        return asker.may(Right.READ_ASSESSMENT, Thing.of(actingUnitId).followedBy(round.leaderUnitId()));
    }

    /** Those of the sheets he may open, asked once for all of them. */
    public Predicate<SheetRow> openSheets(Asker asker, RoundView round) {
        if (seesAll(asker, round)) {
            return row -> true;
        }
        Reach reach = asker.reach(Right.READ_ASSESSMENT);
        return row -> reach.everywhere() || reach.unitIds().contains(row.actingUnitId());
    }

    /** Whether he sees who came where. */
    public boolean seesRanking(Asker asker, RoundView round) {
        return seesAll(asker, round) || round.isClosed() && round.rankingPublic();
    }

    /** Whether whoever asks may read the row {@code r}, as a condition with {@link #params}. */
    String condition() {
        return """
                (r.directive_id = any(:directives) and (:everywhere or r.acting_leader_unit_id = any(:followers)
                    or r.acting_leader_unit_id = any(:units) or exists (select 1 from assessment_sheet own where own.round_id = r.id
                        and own.acting_unit_id = any(:units))))
                """;
    }

    Map<String, Object> params(Asker asker) {
        Reach reach = asker.reach(Right.READ_ASSESSMENT);
        Map<String, Object> params = new HashMap<>();
        params.put("directives", directives.of(asker).toArray(String[]::new));
        params.put("everywhere", reach.everywhere());
        params.put("units", reach.unitIds().toArray(String[]::new));
        params.put("followers", asker.units().toArray(String[]::new));
        return params;
    }
}
