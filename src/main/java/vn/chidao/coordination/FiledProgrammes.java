package vn.chidao.coordination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/** The joint programmes concluded under a directive, with each version and everybody's word on it. */
@Component
@Transactional(readOnly = true)
class FiledProgrammes implements FiledAlong {

    private final CoordinationCatalog programmes;
    private final JdbcClient jdbc;

    FiledProgrammes(CoordinationCatalog programmes, JdbcClient jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    @Override
    public List<Paper> of(String directiveId) {
        return FiledAlong.each(
                jdbc, "select id from joint_programme where directive_id = :directive order by id", directiveId, id -> {
                    ProgrammeView programme = programmes.require(id);
                    return new Paper("programmes", id, programme.title(), programme);
                });
    }
}
