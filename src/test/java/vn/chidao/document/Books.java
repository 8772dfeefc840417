package vn.chidao.document;

import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import vn.chidao.access.Access;
import vn.chidao.access.Role;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestPeople;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskHandover;

/**
 * Number books and registers with the organisations they belong to, on a real PostgreSQL of their own. No
 * {@code @Configuration}: tests of the whole application scan this package as well and must not find it.
 */
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"vn.chidao.organization", "vn.chidao.document"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "vn\\.chidao\\..*\\.web\\..*",
                            "vn\\.chidao\\..*Tests.*",
                            "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*)"
                        }))
class Books {

    private static final int CONNECTIONS = 40;

    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(
                TestDatabase.fresh("classpath:db/migration/organization", "classpath:db/migration/document"));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.fixed(Instant.parse("2017-05-25T02:00:00Z"), ZoneOffset.UTC));
    }

    @Bean
    ActorDirectory people() {
        return new TestPeople();
    }

    @Bean
    TaskHandover taskHandover() {
        return mock(TaskHandover.class);
    }

    @Bean
    Access access() {
        return TestAccess.ofWhoeverActs(Role.CLERK);
    }
}
