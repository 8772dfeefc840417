package vn.chidao.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes kinds, levels and functions. Each write says what is so now; writing the same again changes nothing. */
@Repository
class CatalogueTables {

    private final JdbcClient jdbc;

    CatalogueTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Catalogue catalogue) {
        inOrder(catalogue.kinds(), this::save);
        inOrder(catalogue.levels(), this::save);
        inOrder(catalogue.functions(), this::save);
    }

    void save(KindView kind, int rank) {
        jdbc.sql("""
                        insert into organization_kind (id, name, sphere, collective, rank)
                        values (:id, :name, :sphere, :collective, :rank)
                        on conflict (id) do update set name = excluded.name, sphere = excluded.sphere,
                            collective = excluded.collective, rank = excluded.rank
                        """)
                .param("id", kind.id())
                .param("name", kind.name())
                .param("sphere", kind.sphere().name())
                .param("collective", kind.collective())
                .param("rank", rank)
                .update();
    }

    void save(LevelView level, int rank) {
        jdbc.sql("""
                        insert into admin_level (id, name, rank, valid_from, valid_to)
                        values (:id, :name, :rank, :from, :to)
                        on conflict (id) do update set name = excluded.name, rank = excluded.rank,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        """)
                .param("id", level.id())
                .param("name", level.name())
                .param("rank", rank)
                .param("from", level.validFrom())
                .param("to", level.validTo())
                .update();
    }

    void save(FunctionView function, int rank) {
        jdbc.sql("""
                        insert into unit_function (word, name, relation, kinds, rank)
                        values (:word, :name, :relation, string_to_array(:kinds, ' '), :rank)
                        on conflict (word) do update set name = excluded.name, relation = excluded.relation,
                            kinds = excluded.kinds, rank = excluded.rank
                        """)
                .param("word", function.word())
                .param("name", function.name())
                .param("relation", function.relation().name())
                .param("kinds", String.join(" ", function.kinds()))
                .param("rank", rank)
                .update();
    }

    private static <T> void inOrder(List<T> rows, Saving<T> saving) {
        for (int rank = 0; rank < rows.size(); rank++) {
            saving.save(rows.get(rank), rank);
        }
    }

    private interface Saving<T> {

        void save(T row, int rank);
    }
}
