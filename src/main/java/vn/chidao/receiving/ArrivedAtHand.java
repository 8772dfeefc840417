package vn.chidao.receiving;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectivesAtHand;

/** What has come from outside and is not entered yet: whoever reads the book is to look at it. */
@Component
class ArrivedAtHand implements DirectivesAtHand {

    private final JdbcClient jdbc;

    ArrivedAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(Asker asker) {
        Set<String> books = asker.reach(Right.READ_BOOK).unitIds();
        return jdbc.sql(
                        "select directive_id from directive_receipt where outside = 'SENDER' and acting_unit_id in (:units)")
                .param("units", books.isEmpty() ? Set.of("") : books)
                .query(String.class)
                .set();
    }
}
