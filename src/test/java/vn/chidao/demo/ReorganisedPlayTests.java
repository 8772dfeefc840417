package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.audit.AuditTrail;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationStatus;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.WorkList;

/** Five years of 77-CV/HU in whose third year the district is dissolved: nothing is lost, everything ends. */
@Tag("play")
@SpringBootTest(
        properties = {
            "chidao.background=false",
            "camunda.bpm.job-execution.enabled=false",
            "chidao.demo-dissolution=true"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisedPlayTests {

    private static final LocalDate DAY = DistrictDissolution.EFFECTIVE_ON;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    FiveYearPlay play;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObligationCatalog obligations;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    OpenWorkTransfers openWork;

    @Autowired
    ReorganisationCatalog reorganisations;

    @Autowired
    WorkList workList;

    @Autowired
    EngineJobs jobs;

    @Autowired
    AuditTrail audit;

    @BeforeAll
    void playFiveYears() {
        play.play();
    }

    @Test
    void endsWithNothingWaitingAndNoIncident() {
        assertThat(workList.open()).isEmpty();
        assertThat(jobs.openIncidents()).isZero();
        assertThat(jobs.runningInstances()).isZero();
    }

    @Test
    void carriesTheWholePlanOutOnItsDay() {
        assertThat(reorganisations.visible()).singleElement().satisfies(plan -> {
            assertThat(plan.status()).isEqualTo(ReorganisationStatus.DONE);
            assertThat(plan.doneOn()).isEqualTo(DAY);
            assertThat(plan.changes()).allMatch(ReorganisationView.Change::done);
            assertThat(Set.of(
                            plan.preparer().label(),
                            plan.appraiser().label(),
                            plan.approver().label()))
                    .hasSize(3);
        });
    }

    @Test
    void accountsForEveryObligationAndTheOneOfTheInterimReview() {
        assertThat(obligations.ofDirective(DemoWorld.DRAFT))
                .hasSize(25 + 1)
                .allMatch(obligation -> obligation.status() == ObligationStatus.CLOSED);
    }

    @Test
    void leavesNothingWithBodiesThatHaveEnded() {
        for (PlanChange change : DistrictDissolution.CHANGES) {
            assertThat(openWork.openWorkOf(change.unitId())).as(change.unitId()).isEmpty();
            assertThat(organizations.require(change.unitId()).validTo()).isEqualTo(DAY.minusDays(1));
        }
    }

    @Test
    void opensNothingForThemAfterwardsAndEachPeriodOnce() {
        Set<String> ended =
                DistrictDissolution.CHANGES.stream().map(PlanChange::unitId).collect(Collectors.toSet());

        assertThat(jdbc.sql("select unit_id from occurrence where opened_on >= :day and unit_id in (:ended)")
                        .param("day", DAY)
                        .param("ended", ended)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from occurrence where opened_on >= :day")
                        .param("day", DAY)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("""
                        select count(*) from (select 1 from occurrence group by obligation_id, unit_id, period_key
                        having count(*) > 1) doubled
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void concludesBothReviewsOnceByTheSuccessor() {
        List<String> concluding = jdbc.sql(
                        "select concluding_unit_id from review where kind <> 'YEARLY' order by due_on")
                .query(String.class)
                .list();

        assertThat(concluding).containsExactly("bp-btv", "bp-btv");
    }

    @Test
    void keepsTheOldNamesInHistoryAndTheRecordWhole() {
        assertThat(jdbc.sql("select distinct unit_id from occurrence where opened_on < :day")
                        .param("day", DAY)
                        .query(String.class)
                        .list())
                .contains("ubnd", "mttq", "hnd");
        assertThat(organizations.nameOf("hu")).isEqualTo("Huyện ủy Hớn Quản");
        assertThat(audit.verify().isIntact()).isTrue();
    }

    @Test
    void movesTheCommunesBelowTheProvince() {
        assertThat(organizations.children("tinh-uy-bp", DAY))
                .extracting(unit -> unit.id())
                .contains("du-tan-khai", "du-minh-duc", "du-an-khuong")
                .doesNotContain("hu");
        assertThat(organizations.children("hu", DAY.minusDays(1)))
                .extracting(unit -> unit.id())
                .contains("du-tan-khai", "btv-hu");
    }
}
