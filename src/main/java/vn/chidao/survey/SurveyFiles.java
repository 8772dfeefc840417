package vn.chidao.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** The minutes of a count are read by whoever may read the survey. */
@Component
class SurveyFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final SurveySight sight;

    SurveyFiles(JdbcClient jdbc, SurveySight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> of = jdbc.sql("""
                        select survey_id from survey_tally where file_id = :id
                        union
                        select t.survey_id from survey_tally_round r join survey_tally t on t.id = r.tally_id
                        where r.file_id = :id
                        """).param("id", fileId).query(String.class).list();
        return of.isEmpty() ? Optional.empty() : Optional.of(of.stream().anyMatch(id -> sight.isOpenTo(asker, id)));
    }
}
