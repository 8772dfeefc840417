package vn.chidao.survey;

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
 * Who may read a survey: the Front that opened it, the Fronts that count in it, and those above any of them. A directive it
 * serves is no way to it, and it is no way to a directive.
 */
@Component
@Transactional(readOnly = true)
public class SurveySight {

    private final JdbcClient jdbc;

    SurveySight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOpenTo(Asker asker, String surveyId) {
        return jdbc.sql("select count(*) from survey s where s.id = :id and " + condition())
                        .param("id", surveyId)
                        .params(params(asker))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether whoever asks may read the row {@code s}, as a condition with {@link #params}. */
    static String condition() {
        return """
                (:everywhere or s.acting_opener_unit_id = any(:units)
                    or exists (select 1 from survey_tally c where c.survey_id = s.id
                        and c.acting_entering_unit_id = any(:units)))
                """;
    }

    static Map<String, Object> params(Asker asker) {
        Reach reach = asker.reach(Right.READ_SURVEY);
        Set<String> units = reach.unitIds();
        Map<String, Object> params = new HashMap<>();
        params.put("everywhere", reach.everywhere());
        params.put("units", units.toArray(String[]::new));
        return params;
    }
}
