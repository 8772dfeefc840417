package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.TestDatabase;

/** On the register of Hớn Quản, loaded twice as a second start would. */
class LocalitiesTests {

    private static Localities localities;

    @BeforeAll
    static void theRegister() {
        DataSource database = TestDatabase.fresh("classpath:db/migration/organization");
        JdbcClient jdbc = JdbcClient.create(database);
        BusinessClock clock = new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T03:00:00Z"), ZoneOffset.UTC));
        localities = new Localities(jdbc, new JdbcOrganizationDirectory(jdbc, clock));
        WorldImport worlds =
                new WorldImport(new OrganizationTables(jdbc), localities, mock(ApplicationEventPublisher.class));
        worlds.load("hon-quan-2017");
        worlds.load("hon-quan-2017");
    }

    @ParameterizedTest
    @CsvSource({
        "mttq-tan-khai, kdc-tan-khai-1, true",
        "mttq-tan-khai, ubnd-tan-khai, true",
        "du-minh-duc, mttq-minh-duc, true",
        "mttq-tan-khai, kdc-minh-duc-1, false",
        "mttq, kdc-tan-khai-1, false",
        "mttq, hnd, false",
    })
    void knowsWhoWorksInOnePlace(String unit, String other, boolean together) {
        assertThat(localities.areTogether(unit, other)).isEqualTo(together);
        assertThat(localities.areTogether(other, unit)).isEqualTo(together);
    }

    @Test
    void refusesWhomTheRegisterDoesNotKnow() {
        assertRefused("csv-unknown", "mttq-minh-hung,ubnd-tan-khai");
        assertRefused("csv-unknown", "mttq-tan-khai,ubnd-minh-hung");
        assertRefused("csv-unknown", "mttq-tan-khai,mttq-tan-khai");
        assertRefused("csv-twice", "mttq-tan-khai,ubnd-tan-khai\nmttq-tan-khai,ubnd-minh-duc");
    }

    private static void assertRefused(String reason, String rows) {
        CsvFile file = CsvFile.parse(Localities.FILE, "unit,locality\n" + rows + "\n", Localities.COLUMNS);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> localities.take(file))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule." + reason));
    }
}
