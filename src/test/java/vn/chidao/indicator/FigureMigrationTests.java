package vn.chidao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.testing.TestDatabase;

/** Figures that were plain numbers are exact afterwards, and rows without a figure have none. */
class FigureMigrationTests {

    @Test
    void takesTheFiguresOfRecordsAndResultsAlong() {
        DataSource database = before("obligation", "202611281441");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status)
                        values ('o', 0, 'd', '1', 0, 'c', 'q', '{}', '{}', 'l', 's', 'a', 'ONCE', 'TASK', 'IN_FORCE');
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, on_day, title, text, value, unit,
                            value_base, recorded_by, recorded_at)
                        values ('with', 'o', 'd', 'u', date '2018-01-02', 'Hiến đất', 't', 3130.50, 'm²', 4000, 'x', now()),
                               ('without', 'o', 'd', 'u', date '2018-01-02', 'Hội nghị', 't', null, null, null, 'x', now())
                        """).update();

        migrated(database, "obligation");

        assertThat(jdbc.sql(
                                "select id, value, qualifier, unit, value_base, raw_text from obligation_record order by id")
                        .query((row, n) -> row.getString("id") + " " + row.getBigDecimal("value") + " "
                                + row.getString("qualifier") + " " + row.getString("unit") + " "
                                + row.getBigDecimal("value_base") + " " + row.getString("raw_text"))
                        .list())
                .containsExactly("with 3130.5000 EXACT m² 4000.0000 null", "without null null null null null");
    }

    @Test
    void takesTheFiguresOfReportsAlong() {
        DataSource database = before("reporting", "202611251244");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into report (id, directive_id, line, unit_id, acting_unit_id, receiver_unit_id, period_label,
                            period_from, period_to, due_on, consolidating, status, submissions, after_consolidation, version)
                        values ('r', 'd', 'l', 'u', 'u', 'v', 'p', date '2018-01-01', date '2018-12-31', date '2018-12-01', false,
                            'REQUESTED', 0, false, 0);
                        insert into report_figure (id, report_id, position, content, indicator, value, unit)
                        values ('f', 'r', 0, 'C1_ECONOMY_POVERTY', 'Hiến đất', 7.25, 'ha');
                        insert into report_figure_source (figure_id, position, kind, source_id, unit_id, value, late)
                        values ('f', 0, 'RECORD', 'x', 'u', 7.25, false)
                        """).update();

        migrated(database, "reporting");

        assertThat(jdbc.sql("select value, qualifier from report_figure union all "
                                + "select value, qualifier from report_figure_source where left_out is null")
                        .query((row, n) -> row.getBigDecimal("value") + " " + row.getString("qualifier"))
                        .list())
                .containsExactly("7.2500 EXACT", "7.2500 EXACT");
    }

    private static DataSource before(String module, String version) {
        DataSource database = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .target(version)
                .load()
                .migrate();
        return database;
    }

    private static void migrated(DataSource database, String module) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
    }
}
