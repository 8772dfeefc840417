package vn.chidao.recommendation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** What proves a recommendation, and the letter it is answered by, is read by whoever may read the recommendation. */
@Component
class RecommendationFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final RecommendationSight sight;

    RecommendationFiles(JdbcClient jdbc, RecommendationSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> of = jdbc.sql("""
                        select recommendation_id from recommendation_file where file_id = :id
                        union
                        select recommendation_id from recommendation_step where file_id = :id
                        """).param("id", fileId).query(String.class).list();
        return of.isEmpty() ? Optional.empty() : Optional.of(of.stream().anyMatch(id -> sight.isOpenTo(asker, id)));
    }
}
