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
        return jdbc
                .sql("select id from joint_programme where directive_id = :directive order by id")
                .param("directive", directiveId)
                .query(String.class)
                .list()
                .stream()
                .map(programmes::require)
                .map(programme -> new Paper("programmes", programme.id(), programme.title(), programme))
                .toList();
    }
}
