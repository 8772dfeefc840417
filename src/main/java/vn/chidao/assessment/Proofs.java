package vn.chidao.assessment;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.Proposal.Row;

/** The rows that proposals rested on when a sheet was scored. Kept as they were, in the caller's transaction. */
@Component
class Proofs {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Proofs(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In the place of those kept before. */
    void keep(String sheetId, Map<Integer, Proposal> proposals) {
        jdbc.sql("delete from assessment_proof where sheet_id = :id")
                .param("id", sheetId)
                .update();
        proposals.forEach((criterion, proposal) -> {
            List<Row> rows = proposal.rows();
            template.batchUpdate(
                    "insert into assessment_proof (sheet_id, criterion, position, label, on_day, counts, href)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    IntStream.range(0, rows.size()).boxed().toList(),
                    BATCH,
                    (statement, position) -> {
                        Row row = rows.get(position);
                        statement.setString(1, sheetId);
                        statement.setInt(2, criterion);
                        statement.setInt(3, position);
                        statement.setString(4, row.label());
                        statement.setDate(5, row.on() == null ? null : Date.valueOf(row.on()));
                        statement.setBoolean(6, row.counts());
                        statement.setString(7, row.href());
                    });
        });
    }

    List<Row> of(String sheetId, int criterion) {
        return jdbc.sql("""
                        select label, on_day as "on", counts, href from assessment_proof
                        where sheet_id = :id and criterion = :criterion order by position
                        """)
                .param("id", sheetId)
                .param("criterion", criterion)
                .query(Row.class)
                .list();
    }
}
