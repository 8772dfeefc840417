package vn.chidao.obligation;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectivesAtHand;

/** Whoever has to do something for a directive may read what it is. */
@Component
class ObligationsAtHand implements DirectivesAtHand {

    private final JdbcClient jdbc;

    ObligationsAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(Asker asker) {
        Set<String> units = asker.reach(Right.READ_LIMITED).unitIds();
        return jdbc.sql("""
                        select directive_id from obligation join obligation_unit charged on charged.obligation_id = obligation.id
                        where obligation.status <> 'DRAFT' and charged.unit_id in (:units)
                        union
                        select directive_id from occurrence where unit_id in (:units) or acting_unit_id in (:units)
                        """)
                .param("units", units.isEmpty() ? Set.of("") : units)
                .query(String.class)
                .set();
    }
}
