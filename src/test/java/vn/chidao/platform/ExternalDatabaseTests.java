package vn.chidao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.audit.AuditTrail;
import vn.chidao.demo.FiveYearPlay;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;

/** A PostgreSQL of somebody else's, whose schema belongs to one role and is worked on by another. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
class ExternalDatabaseTests {

    private static final String OWNER = "chidao_owner";
    private static final String APPLICATION = "chidao_application";

    @Autowired
    private FiveYearPlay play;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient asApplication;

    @Autowired
    private ObjectProvider<EmbeddedDatabase> embedded;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        JdbcUrl database = TestDatabase.freshFullDatabase();
        String url = database.url().replaceFirst("\\?.*", "");
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(url, database.username(), "trusted"));
        superuser.sql("create role " + OWNER + " login").update();
        superuser.sql("create role " + APPLICATION + " login").update();
        superuser
                .sql("alter database " + url.substring(url.lastIndexOf('/') + 1) + " owner to " + OWNER)
                .update();
        // As it is everywhere before PostgreSQL 15.
        superuser.sql("grant create on schema public to public").update();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> APPLICATION);
        registry.add("spring.datasource.password", () -> "trusted");
        registry.add("spring.flyway.user", () -> OWNER);
        registry.add("spring.flyway.password", () -> "trusted");
    }

    @Test
    void worksWithoutTheRightToChangeTables() {
        assertThat(embedded.getIfAvailable()).isNull();

        play.playUntil(LocalDate.of(2017, 5, 26));

        assertThat(texts("select number::text from directive where notation = 'CV/HU'"))
                .containsExactly("77");
        assertThat(audit.verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table other (id text)",
                "update act set summary = 'khác' where false",
                "delete from act where false",
                "truncate act",
                "delete from act_chain where false",
                "truncate act_chain",
                "delete from flyway_schema_history where false"
            })
    void leavesTheApplicationsUserNoWayTo(String sql) {
        assertThatThrownBy(() -> asApplication.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table act",
                "alter table act disable trigger all",
                "create or replace function act_refuse_change() returns trigger language plpgsql as 'begin return new; end'"
            })
    void leavesTheGuardsOfTheRecordToTheOwnerOfTheSchema(String sql) {
        assertThatThrownBy(() -> asApplication.sql(sql).update())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void belongsToTheOwnerAlone() {
        assertThat(texts("select distinct tableowner::text from pg_tables where schemaname = 'public'"))
                .containsExactly(OWNER);
    }

    private List<String> texts(String sql) {
        return asApplication.sql(sql).query(String.class).list();
    }
}
