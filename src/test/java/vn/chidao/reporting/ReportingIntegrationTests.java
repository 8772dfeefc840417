package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.FigureView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.WorkingDays;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.TestDatabase;

/** Reports on a real PostgreSQL with the module's own migrations; what lies above and below is not there. */
@SpringJUnitConfig(ReportingIntegrationTests.Reporting.class)
class ReportingIntegrationTests {

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate TO = LocalDate.of(2018, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2018, 12, 3);

    @MockitoBean
    private PeriodicReportProcess process;

    @MockitoBean
    private DirectiveCatalog directives;

    @MockitoBean
    private ObligationCatalog obligations;

    @MockitoBean
    private Occurrences occurrences;

    @MockitoBean
    private OrganizationDirectory organization;

    @Autowired
    private ReportingManagement reporting;

    @Autowired
    private ReportingCatalog catalog;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate report, contribution_round cascade").update();
        given(organization.nameOf(anyString())).willAnswer(call -> call.getArgument(0));
        given(organization.nameOf(anyString(), any())).willAnswer(call -> call.getArgument(0));
        given(obligations.figures(anyString(), any(), any(), any())).willReturn(List.of());
        itIs(LocalDate.of(2018, 11, 20));
    }

    @Test
    void addsUpAcceptedContributionsAndKeepsTheWayDown() {
        ask("year", "hnd", "hpn", "hccb");
        contribute("year/hnd", 3);
        contribute("year/hpn", 4);

        reporting.accept("year/hnd", null);
        reporting.accept("year/hpn", "Đủ số liệu");

        assertThat(catalog.openContributions("year")).isEqualTo(1);
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().value()).isEqualByComparingTo("7");
            assertThat(sum.sources()).extracting(FigureSource::sourceId).containsExactly("year/hnd", "year/hpn");
        });
    }

    @Test
    void asksEachUnitOnceHoweverOftenItIsAsked() {
        ask("year", "hnd", "hpn");
        ask("year", "hnd", "hpn");

        assertThat(catalog.contributions("year")).hasSize(2);
        verify(process, times(2)).start(any());
    }

    @Test
    void goesOnOnceWhenTheLastTwoAreAcceptedAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            String parent = "year-" + round;
            aConsolidatedReport(parent);
            ask(parent, "hnd", "hpn");
            contribute(parent + "/hnd", 3);
            contribute(parent + "/hpn", 4);

            atOnce(() -> reporting.accept(parent + "/hnd", null), () -> reporting.accept(parent + "/hpn", null));

            verify(process, times(1)).contributionsClosed(parent);
            assertThat(catalog.contributions(parent)).allMatch(ReportSummary::counts);
        }
    }

    @Test
    void goesOnWithoutTheMissingOnceTheDayHasPassed() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        reporting.accept("year/hnd", null);

        itIs(DUE);
        reporting.closeContributions("year");
        verify(process, never()).contributionsClosed("year");

        itIs(DUE.plusDays(1));
        reporting.closeContributions("year");
        reporting.closeContributions("year");
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void waitsForAnExtendedContributionUntilItsNewDay() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        reporting.accept("year/hnd", null);
        LocalDate extended = DUE.plusDays(7);
        reporting.moveDeadline("year/hpn", DUE, extended);

        itIs(extended);
        reporting.closeContributions("year");
        verify(process, never()).contributionsClosed("year");

        contribute("year/hpn", 4);
        reporting.accept("year/hpn", null);
        assertThat(catalog.require("year/hpn").afterConsolidation()).isFalse();
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void addsTheReportingUnitsOwnFiguresToTheSums() {
        aConsolidatedReport("year");
        ask("year", "hnd");
        contribute("year/hnd", 3);
        reporting.accept("year/hnd", null);
        given(obligations.figures("77-CV-HU", "bdv-hu", FROM, LocalDate.of(2018, 11, 20)))
                .willReturn(List.of(new FigureView(
                        "record",
                        "r-1",
                        "77-CV-HU.5a",
                        "5a",
                        "bdv-hu",
                        LocalDate.of(2018, 5, 2),
                        ContentArea.C3_ENVIRONMENT,
                        "Mô hình được nhân rộng",
                        BigDecimal.valueOf(2),
                        "mô hình")));

        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().value()).isEqualByComparingTo("5");
            assertThat(sum.sources()).extracting(FigureSource::sourceId).containsExactly("year/hnd", "r-1");
        });
        contribute("year", 5);
        assertThat(catalog.require("year").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.sources()).hasSize(2));
    }

    @Test
    void countsWorkDoneAfterOneReportInTheNext() {
        itIs(LocalDate.of(2017, 11, 20));
        reporting.requestContributions(
                "2017",
                "77-CV-HU",
                List.of("hnd"),
                "bdv-hu",
                "năm 2017",
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2017, 12, 31),
                LocalDate.of(2017, 12, 1));
        contribute("2017/hnd");
        reporting.accept("2017/hnd", null);
        itIs(LocalDate.of(2018, 11, 19));
        ask("2018", "hnd");

        contribute("2018/hnd");

        verify(obligations).figures("77-CV-HU", "hnd", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 11, 20));
        verify(obligations).figures("77-CV-HU", "hnd", LocalDate.of(2017, 11, 21), LocalDate.of(2018, 11, 19));
    }

    @Test
    void endsReportsAndContributionsWithTheirCycle() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        reporting.accept("year/hnd", null);

        reporting.endWithCycle("77-CV-HU", "Khép lại chu kỳ");

        verify(process).end("year", "Khép lại chu kỳ");
        verify(process).end("year/hpn", "Khép lại chu kỳ");
        verify(process, never()).end("year/hnd", "Khép lại chu kỳ");
        assertThat(reporting.awaitedParentIds()).isEmpty();
    }

    @Test
    void recordsALateContributionOutsideOfTheSums() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        contribute("year/hpn", 4);
        reporting.accept("year/hnd", null);
        itIs(DUE.plusDays(1));
        reporting.closeContributions("year");

        reporting.accept("year/hpn", null);

        assertThat(catalog.require("year/hpn").afterConsolidation()).isTrue();
        assertThat(catalog.consolidation("year"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.line().value()).isEqualByComparingTo("3"));
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void replacesFiguresAndKeepsDecisionsWhenItIsDraftedAgain() {
        ask("year", "hnd");
        contribute("year/hnd", 3);
        reporting.returnForData("year/hnd", "Bổ sung nguyên nhân");

        contribute("year/hnd", 5);

        ReportView report = catalog.require("year/hnd");
        assertThat(report.figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.line().value()).isEqualByComparingTo("5"));
        assertThat(report.decisions()).extracting(ReportDecision::positive).containsExactly(true, false, true);
    }

    @Test
    void fulfilsTheOccurrenceWhenTheConsolidatedReportIsAccepted() {
        aConsolidatedReport("year");
        contribute("year");

        reporting.accept("year", null);

        verify(occurrences).complete(anyString(), anyString());
    }

    private void ask(String parentId, String... units) {
        reporting.requestContributions(parentId, "77-CV-HU", List.of(units), "bdv-hu", "năm 2018", FROM, TO, DUE);
    }

    private void aConsolidatedReport(String id) {
        reports.save(Report.consolidated(
                id, new Report.Request("77-CV-HU", "bdv-hu", "btv-hu", "năm 2018", FROM, TO, DUE.plusDays(14))));
    }

    private void contribute(String reportId, long... models) {
        List<FigureLine> figures = new ArrayList<>();
        for (long value : models) {
            figures.add(Reports.figure(ContentArea.C3_ENVIRONMENT, "Mô hình được nhân rộng", value, "mô hình"));
        }
        reporting.submitDraft(new SubmitReport(reportId, Reports.aText(), figures));
        reporting.approve(reportId, null);
    }

    private static void atOnce(Runnable first, Runnable second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Runnable act : List.of(first, second)) {
                results.add(threads.submit(() -> {
                    barrier.await();
                    act.run();
                    return true;
                }));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void itIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant();
        clock.setOffset(Duration.between(clock.realInstant(), noon));
    }

    @Configuration
    @EnableTransactionManagement
    @EnableJpaRepositories(basePackageClasses = ReportRepository.class)
    @Import({ReportingManagement.class, ReportingCatalog.class, ContributionRounds.class, FigureSources.class})
    static class Reporting {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh("classpath:db/migration/reporting");
        }

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan(Report.class.getPackageName());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(Map.of(
                    "hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName(),
                    "hibernate.jdbc.time_zone", "UTC",
                    "hibernate.hbm2ddl.auto", "validate"));
            return factory;
        }

        @Bean
        JpaTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2018-11-20T05:00:00Z"), ZoneOffset.UTC));
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays();
        }
    }
}
