package vn.chidao.household;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import vn.chidao.access.Access;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.MovableClock;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;

/**
 * The lists with the register of organisations on a real PostgreSQL; everybody is an officer where he acts. No
 * {@code @Configuration}: tests of the whole application scan this package as well and must not find it.
 */
@ImportAutoConfiguration({
    HibernateJpaAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@EntityScan("vn.chidao.household")
@EnableJpaRepositories("vn.chidao.household")
@ComponentScan(
        basePackages = {"vn.chidao.organization", "vn.chidao.household"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "vn\\.chidao\\..*\\.web\\..*",
                            "vn\\.chidao\\..*Tests.*",
                            "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*|OpenWork.*)"
                        }))
class HouseholdModules {

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh("classpath:db/migration/organization", "classpath:db/migration/household");
    }

    @Bean
    MovableClock time() {
        return new MovableClock(Instant.parse("2017-05-25T02:00:00Z"));
    }

    @Bean
    BusinessClock clock(MovableClock time) {
        return new BusinessClock(time);
    }

    @Bean
    Access access() {
        return TestAccess.ofWhoeverActs();
    }
}
