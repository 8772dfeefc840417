package vn.chidao.changing;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.directive.RecalledHands;

/** Whoever is asked has a recalled directive in hand until he has answered that he gave it up. */
@Component
class HandsByAnswers implements RecalledHands {

    private final JdbcClient jdbc;

    HandsByAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> stillHolding(String directiveId) {
        return jdbc.sql("""
                        select a.acting_unit_id from change_answer a join directive_change c on c.id = a.change_id
                        where a.directive_id = :id and c.kind = 'RECALL' and a.reply is distinct from 'ACCEPTED'
                        """).param("id", directiveId).query(String.class).set();
    }

    @Override
    public Set<String> everAsked(String directiveId) {
        return jdbc.sql("select acting_unit_id from change_answer where directive_id = :id")
                .param("id", directiveId)
                .query(String.class)
                .set();
    }
}
