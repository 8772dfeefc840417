package vn.chidao.exemplar;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/**
 * The register of models of a directive, each with all that was reported of it. Exemplars are persons who may have what
 * is kept of them erased: they are filed by the decisions that commended them.
 */
@Component
@Transactional(readOnly = true)
class FiledModels implements FiledAlong {

    private final ModelCatalog models;
    private final JdbcClient jdbc;

    FiledModels(ModelCatalog models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    @Override
    public List<Paper> of(String directiveId) {
        return FiledAlong.each(
                jdbc,
                "select id from pilot_model where directive_id = :directive order by year, id",
                directiveId,
                id -> {
                    ModelView model = models.require(id);
                    return new Paper("models", id, model.name() + " - " + model.unitName(), model);
                });
    }
}
