package vn.chidao.directive;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import vn.chidao.access.Access;
import vn.chidao.access.Role;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.BusinessClock;
import vn.chidao.signing.DigitalSigning;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestPeople;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskReminders;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;

/**
 * Directives and their receipts with organisations and documents on a real PostgreSQL; no engine, everybody a clerk. No
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
@EntityScan({"vn.chidao.directive", "vn.chidao.receiving"})
@EnableJpaRepositories({"vn.chidao.directive", "vn.chidao.receiving"})
@ComponentScan(
        basePackages = {
            "vn.chidao.organization",
            "vn.chidao.document",
            "vn.chidao.layout",
            "vn.chidao.reading",
            "vn.chidao.directive",
            "vn.chidao.receiving"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "vn\\.chidao\\..*\\.web\\..*",
                            "vn\\.chidao\\..*Tests.*",
                            "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*)"
                        }))
public class DirectiveModules {

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh(
                "classpath:db/migration/organization",
                "classpath:db/migration/document",
                "classpath:db/migration/directive",
                "classpath:db/migration/receiving");
    }

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.fixed(Instant.parse("2017-05-25T02:00:00Z"), ZoneOffset.UTC));
    }

    @Bean
    WorkingDays workingDays() {
        return new WorkingDays();
    }

    @Bean
    ActorDirectory people() {
        return new TestPeople();
    }

    @Bean
    ProcessMessages processMessages() {
        return mock(ProcessMessages.class);
    }

    @Bean
    WorkList workList() {
        return mock(WorkList.class);
    }

    @Bean
    TaskSubmission taskSubmission() {
        return mock(TaskSubmission.class);
    }

    @Bean
    DigitalSigning signing() {
        return mock(DigitalSigning.class);
    }

    @Bean
    ProcessStarts starts() {
        return mock(ProcessStarts.class);
    }

    @Bean
    TaskReminders reminders(WorkList workList, ApplicationEventPublisher events) {
        return new TaskReminders(workList, events);
    }

    @Bean
    TaskHandover taskHandover() {
        return mock(TaskHandover.class);
    }

    @Bean
    Access access() {
        return TestAccess.ofWhoeverActs(Role.CLERK);
    }

    @Bean
    CurrentUser user() {
        return mock(CurrentUser.class);
    }
}
