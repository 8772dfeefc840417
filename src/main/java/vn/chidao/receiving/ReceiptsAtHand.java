package vn.chidao.receiving;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectivesAtHand;

/**
 * What has come to somebody's organisation, or has been handed to it since; what has come from outside and is not entered
 * yet is looked at by whoever reads the book.
 */
@Component
class ReceiptsAtHand implements DirectivesAtHand {

    private final JdbcClient jdbc;

    ReceiptsAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(Asker asker) {
        return jdbc.sql("""
                        select directive_id from directive_receipt
                        where outside = 'SENDER' and acting_unit_id in (:books)
                            or outside is distinct from 'SENDER' and acting_unit_id in (:circles)
                        union
                        select directive_id from cell_dissemination
                        where unit_id in (:circles) or acting_unit_id in (:circles)
                        union
                        select directive_id from direction_task
                        where unit_id in (:circles) or acting_unit_id in (:circles)
                        """)
                .param("books", unitsOf(asker, Right.READ_BOOK))
                .param("circles", unitsOf(asker, Right.READ_LIMITED))
                .query(String.class)
                .set();
    }

    private static Set<String> unitsOf(Asker asker, Right right) {
        Set<String> units = asker.reach(right).unitIds();
        return units.isEmpty() ? Set.of("") : units;
    }
}
