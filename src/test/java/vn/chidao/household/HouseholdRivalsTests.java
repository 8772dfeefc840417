package vn.chidao.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;

/** Two officers write on one list at the same moment: it is done once, and the second is told. */
@SpringJUnitConfig(classes = HouseholdModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "test.database=rivals")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdRivalsTests {

    private static final LocalDate APRIL = LocalDate.of(2017, 4, 1);

    @Autowired
    WorldImport worlds;

    @Autowired
    HouseholdManagement management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void thePlace() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> worlds.load("hon-quan-2017"));
    }

    @Test
    void beginsAListOnceAndGivesACodeOnce() throws Exception {
        List<Throwable> ends = AtOnce.run(
                () -> as("a", () -> management.add(Households.poor("TK1-07"))),
                () -> as("b", () -> management.add(Households.poor("TK1-07"))));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void changesARowOnce() throws Exception {
        String[] id = new String[1];
        as("a", () -> id[0] = management.add(Households.poor("TK1-08")));

        List<Throwable> ends = AtOnce.run(
                () -> as("a", () -> management.nameHelper(new StartHelp(id[0], 0L, "hnd", APRIL))),
                () -> as("b", () -> management.nameHelper(new StartHelp(id[0], 0L, "hnd", APRIL))));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end != null)
                .singleElement()
                .isInstanceOfSatisfying(
                        AlreadyHandled.class,
                        late -> assertThat(late.personName()).startsWith("Bà "));
        assertThat(jdbc.sql("select count(*) from household_help where household_id = :id")
                        .param("id", id[0])
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static void as(String who, Runnable act) {
        CurrentActor.run(
                new Actor("mttq-tan-khai." + who, "Bà " + who, "mttq-tan-khai." + who, "Chủ tịch", "mttq-tan-khai"),
                act);
    }
}
