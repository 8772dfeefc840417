package vn.chidao.recommendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/** What was recommended under a directive, each with its whole way. */
@Component
@Transactional(readOnly = true)
class FiledRecommendations implements FiledAlong {

    private final RecommendationCatalog recommendations;
    private final JdbcClient jdbc;

    FiledRecommendations(RecommendationCatalog recommendations, JdbcClient jdbc) {
        this.recommendations = recommendations;
        this.jdbc = jdbc;
    }

    @Override
    public List<Paper> of(String directiveId) {
        return FiledAlong.each(
                jdbc,
                "select id from recommendation where directive_id = :directive order by raised_on, id",
                directiveId,
                id -> {
                    RecommendationView asked = recommendations.require(id);
                    return new Paper("recommendations", id, asked.subject(), asked);
                });
    }
}
