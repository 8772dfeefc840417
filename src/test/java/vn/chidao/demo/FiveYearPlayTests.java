package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.archive.PackageCatalog;
import vn.chidao.archive.PackageCause;
import vn.chidao.archive.PackageView;
import vn.chidao.archive.Packages;
import vn.chidao.archive.Verifier;
import vn.chidao.audit.AuditTrail;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.ClosingState;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.review.FollowUpState;
import vn.chidao.review.FollowedRecommendation;
import vn.chidao.review.Handling;
import vn.chidao.review.RecommendationFollowUps;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewFigures;
import vn.chidao.review.ReviewPapers;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;
import vn.chidao.review.Stance;
import vn.chidao.review.YearlyFigures;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.WorkList;

/** Five years of 77-CV/HU, played once for all assertions: what each stage must leave behind. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiveYearPlayTests {

    private static final String DIRECTIVE = DemoWorld.DRAFT;
    private static final int MOST_BATCHES = 500;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    FiveYearPlay play;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DirectiveCatalog directives;

    @Autowired
    ReceiptCatalog receipts;

    @Autowired
    ObligationCatalog obligations;

    @Autowired
    ReviewCatalog reviews;

    @Autowired
    ReportingCatalog reports;

    @Autowired
    RecommendationFollowUps followUps;

    @Autowired
    ReviewFigures figures;

    @Autowired
    ReviewPapers papers;

    @Autowired
    WorkList workList;

    @Autowired
    EngineJobs jobs;

    @Autowired
    ProcessStarts starts;

    @Autowired
    AuditTrail audit;

    @Autowired
    PackageCatalog packages;

    @Autowired
    ProcessEngine engine;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext application;

    @BeforeAll
    void playFiveYears() {
        play.play();
    }

    @Test
    void endsWithNothingWaitingAndNoIncident() {
        assertThat(play.isOver()).isTrue();
        assertThat(workList.open()).isEmpty();
        assertThat(jobs.openIncidents()).isZero();
        assertThat(jobs.runningInstances()).isZero();
        assertThat(starts.waiting()).isZero();
    }

    @Test
    void drawsNumber77OnItsDay() {
        assertThat(directives.require(DIRECTIVE)).satisfies(directive -> {
            assertThat(directive.numberAndNotation()).isEqualTo("77-CV/HU");
            assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2017, 5, 25));
        });
    }

    @Test
    void reachesEveryAddresseeDownToDissemination() {
        assertThat(receipts.of(DIRECTIVE)).hasSize(13).allSatisfy(receipt -> {
            assertThat(receipt.status()).isEqualTo("DONE");
            assertThat(receipt.incomingNumber()).isNotNull();
            assertThat(receipt.disseminatedOn()).isNotNull();
        });
    }

    @Test
    void startsTheConditionalTasksOnlyWhenTheirDocumentsHaveArrived() {
        assertThat(opened("2-1")).containsExactly(LocalDate.of(2017, 9, 15));
        assertThat(opened("2-2")).containsOnly(LocalDate.of(2018, 2, 12)).hasSize(2);
    }

    @Test
    void opensEachOccurrenceOnceAndStartsItsInstanceOnce() {
        assertThat(count("select count(*) from (select 1 from occurrence group by obligation_id, unit_id, period_key"
                        + " having count(*) > 1) doubled"))
                .isZero();
        assertThat(count("select count(*) from (select 1 from act_hi_procinst group by proc_def_key_, business_key_"
                        + " having count(*) > 1) doubled"))
                .isZero();
        assertThat(count("select count(*) from occurrence where status = 'OPEN'"))
                .isZero();
        assertThat(count("select count(*) from occurrence")).isGreaterThan(150);
    }

    @Test
    void registersContentInEachOfFiveYears() {
        List<String> years = jdbc.sql(
                        "select period_key from occurrence where stage = 'REGISTRATION' and status = 'DONE'")
                .query(String.class)
                .list();

        assertThat(years.stream().collect(Collectors.groupingBy(year -> year, Collectors.counting())))
                .isEqualTo(Map.of("2018", 5L, "2019", 5L, "2020", 5L, "2021", 5L, "2022", 5L));
    }

    @Test
    void reportsEachYearAndAddsUpWhatWasAccepted() {
        List<String> years = jdbc.sql(
                        "select period_key from occurrence where stage = 'REPORT' and status = 'DONE' order by period_key")
                .query(String.class)
                .list();

        assertThat(years).containsExactly("2017", "2018", "2019", "2020", "2021");
        assertThat(count("select count(*) from report where parent_id is not null and status = 'ACCEPTED'"))
                .isGreaterThanOrEqualTo(12 * 5);
    }

    @Test
    void reviewsOnceAfterThreeYearsAndOnceAfterFive() {
        Map<String, List<ReviewView>> byKind = reviews.ofDirective(DIRECTIVE).stream()
                .collect(Collectors.groupingBy(review -> review.kind().name()));

        assertThat(byKind).containsOnlyKeys("INTERIM", "FINAL");
        assertThat(byKind.get("INTERIM"))
                .singleElement()
                .satisfies(review -> assertThat(review.status().name()).isEqualTo("CONCLUDED"));
        assertThat(byKind.get("FINAL"))
                .singleElement()
                .satisfies(review -> assertThat(review.status().name()).isEqualTo("CONCLUDED"));
        assertThat(concludedOn("3y-2020")).isAfterOrEqualTo(LocalDate.of(2020, 5, 25));
        assertThat(concludedOn("5y-2022")).isAfterOrEqualTo(LocalDate.of(2022, 5, 25));
    }

    @Test
    void bindsWhoeverTheInterimReviewAskedAndTheFinalOneSaysThatItWasDone() {
        ReviewView interim = reviewOf("INTERIM");

        assertThat(followUps.of(interim)).singleElement().satisfies(asked -> {
            assertThat(asked.state()).isEqualTo(FollowUpState.DONE);
            assertThat(asked.obligationId()).isEqualTo(DIRECTIVE + ".SK2020-1");
            assertThat(obligations.require(DIRECTIVE + ".SK2020-1").unitIds()).containsExactly("ubnd");
        });
        assertThat(count("select count(*) from act where verb = 'OBLIGATION_ARISEN'"))
                .isOne();
        assertThat(reviewOf("FINAL").assessment()).contains("Kiến nghị với", "Đã khắc phục");
        assertThat(followUps.of(reviewOf("FINAL")))
                .extracting(FollowedRecommendation::state)
                .containsExactly(FollowUpState.NEXT_CYCLE);
    }

    @Test
    void putsTheYearsOfTheCycleBesideOneAnother() {
        assertThat(figures.yearly(reviewOf("FINAL"))).singleElement().satisfies(years -> {
            assertThat(years.years())
                    .extracting(YearlyFigures.Year::label)
                    .containsExactly("năm 2017", "năm 2018", "năm 2019", "năm 2020", "năm 2021");
            assertThat(years.lines()).isNotEmpty().allSatisfy(line -> {
                for (int year = 0; year < 5; year++) {
                    YearlyFigures.Cell cell = line.cells().get(year);
                    if (cell != null) {
                        assertThat(count("select count(*) from report_figure where report_id = '" + cell.reportId()
                                        + "' and indicator = '" + line.indicator() + "'"))
                                .as("%s of %s", line.indicator(), cell.reportId())
                                .isPositive();
                    }
                }
            });
        });
    }

    @Test
    void printsTheFinalReviewAndItsConclusionInTheOfficialForm() throws IOException {
        ReviewView review = reviewOf("FINAL");

        assertThat(textOf(papers.pdf(review, ReviewPapers.Paper.REPORT)))
                .contains("BÁO CÁO", "năm 2017", "năm 2021", "VIỆC THỰC HIỆN CÁC KẾT LUẬN TRƯỚC", "Đã khắc phục");
        assertThat(textOf(papers.pdf(review, ReviewPapers.Paper.CONCLUSION))).contains("KẾT LUẬN", "Chuyển chu kỳ sau");
        assertThat(papers.workbook(review)).isNotEmpty();
    }

    @Test
    void beginsASelfAssessmentWithTheYearsOfTheOrganisation() {
        assertThat(reports.acceptedContributions(reviewOf("FINAL").id()))
                .extracting(report -> Objects.requireNonNull(report.text()).results())
                .anySatisfy(results -> assertThat(results)
                        .contains("Số liệu qua các năm", "năm 2017: ", "năm 2021: ", "so với năm trước"));
    }

    @Test
    void hearsOthersBeforeItConcludesAndSaysWhatCameOfTheirRemarks() {
        String id = reviewOf("FINAL").id();

        assertThat(reviews.voices(id))
                .extracting(ReviewVoiceView::unitId, ReviewVoiceView::stance, ReviewVoiceView::handling)
                .containsExactlyInAnyOrder(
                        tuple("ubnd", Stance.AGREE, null), tuple("mttq", Stance.AGREE_WITH_REMARKS, Handling.TAKEN));
        assertThat(reviews.sentTo(id)).contains("ubnd", "mttq", "hnd");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private ReviewView reviewOf(String kind) {
        return reviews.ofDirective(DIRECTIVE).stream()
                .filter(review -> review.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closesAll25ObligationsAndTheOneOfTheInterimReviewInAStateThatFollowsFromActs() {
        List<ObligationView> all = obligations.ofDirective(DIRECTIVE);

        assertThat(all).hasSize(25 + 1).allSatisfy(obligation -> {
            assertThat(obligation.status()).isEqualTo(ObligationStatus.CLOSED);
            assertThat(obligation.closingReason()).isNotBlank();
        });
        assertThat(all).allSatisfy(obligation -> {
            long released = count("select count(*) from occurrence where obligation_id = '" + obligation.id()
                    + "' and status = 'RELEASED'");
            assertThat(obligation.closingState())
                    .as(obligation.code())
                    .isEqualTo(released > 0 ? ClosingState.PARTLY : ClosingState.DONE);
        });
    }

    @Test
    void showsReturnRefusalLatenessExtensionAndVacancyInEveryStage() {
        List<String> stages = List.of(
                "DirectiveIssuance",
                "DirectiveReceipt",
                "ContentRegistration",
                "ObligationTask",
                "PeriodicReport",
                "PeriodicReview");

        for (String stage : stages) {
            assertThat(count("select count(*) from work_item where process_id = '" + stage
                            + "' and (completed_at at time zone 'Asia/Ho_Chi_Minh')::date > due_on"))
                    .as("late answers of %s", stage)
                    .isPositive();
            assertThat(count("select count(*) from task_extension e join work_item w on w.task_id = e.task_id"
                            + " where w.process_id = '" + stage + "' and e.status = 'GRANTED'"))
                    .as("extensions of %s", stage)
                    .isPositive();
            assertThat(count("select count(*) from act a join work_item w on a.summary like '%' || w.subject || '%'"
                            + " where a.verb = 'POST_VACANT' and w.process_id = '" + stage + "'"))
                    .as("vacant posts of %s", stage)
                    .isPositive();
        }
        for (Twist twist : Twists.ALL) {
            if (twist.kind() == Twist.Kind.RETURN || twist.kind() == Twist.Kind.REFUSAL) {
                assertThat(answeredAt(twist)).as("%s", twist).isPositive();
            }
        }
    }

    @Test
    void keepsAnUnbrokenRecord() {
        assertThat(audit.verify().isIntact()).isTrue();
        assertThat(audit.verify().acts()).isGreaterThan(1500);
    }

    @Test
    void leavesOnePackageThatProvesItself() {
        PackageView ordered = packages.ofDirective(DIRECTIVE).get(0);
        Packages.makeDue(application);

        assertThat(packages.ofDirective(DIRECTIVE)).singleElement().satisfies(made -> {
            assertThat(made.cause()).isEqualTo(PackageCause.CLOSING);
            assertThat(made.isMade()).isTrue();
            assertThat(made.fileCount()).isGreaterThan(100);
        });
        Path file = Packages.download(packages, ordered.id());
        assertThat(Packages.read(file).keySet())
                .anyMatch(name -> name.matches("registration/.+2018\\.json"))
                .anyMatch(name -> name.matches("reviews/.+5y-2022-report\\.pdf"))
                .anyMatch(name -> name.matches("reviews/.+3y-2020-conclusion\\.pdf"));
        Verifier.Answer answer = Verifier.check(
                file, String.valueOf(packages.find(ordered.id()).orElseThrow().manifestSha256()));
        assertThat(answer.said()).contains("GÓI NGUYÊN VẸN");
        assertThat(answer.code()).isZero();
    }

    /** Last, because what it removes others look at. */
    @Test
    @Order(Integer.MAX_VALUE)
    void cleanUpRemovesTheEnginesOldHistoryAndNothingOfOurs() {
        Map<String, Long> ours = rowsOfOurs();
        long instances = count("select count(*) from act_hi_procinst");
        assertThat(oldInstances()).isGreaterThan(100);
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .as("without a window nothing would be planned")
                .singleElement()
                .satisfies(planned -> assertThat(planned.getDuedate()).isNotNull());

        String job = engine.getHistoryService().cleanUpHistoryAsync(true).getId();
        for (int batch = 0; batch < MOST_BATCHES && oldInstances() > 0; batch++) {
            engine.getManagementService().executeJob(job);
        }

        assertThat(oldInstances()).isZero();
        assertThat(count("select count(*) from act_hi_procinst"))
                .isLessThan(instances)
                .isPositive();
        assertThat(rowsOfOurs()).isEqualTo(ours);
        assertThat(audit.verify().isIntact()).isTrue();
    }

    /** Ended instances whose time to be kept has gone by at the end of the play. */
    private long oldInstances() {
        return jdbc.sql("select count(*) from act_hi_procinst where removal_time_ < :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Map<String, Long> rowsOfOurs() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                            and lower(table_name) !~ '^act_(ge|hi|re|ru|id)_'
                        """).query(String.class).list().stream()
                .collect(Collectors.toMap(table -> table, table -> count("select count(*) from \"" + table + "\"")));
    }

    private LocalDate concludedOn(String period) {
        return jdbc.sql("select closed_on from occurrence where stage = 'REVIEW' and period_key = :period")
                .param("period", period)
                .query(LocalDate.class)
                .single();
    }

    /** How many instances came to the step of this twist and were answered there. */
    private long answeredAt(Twist twist) {
        return jdbc
                .sql("select business_key from work_item where element_id = :element and completed_at is not null")
                .param("element", twist.element())
                .query(String.class)
                .list()
                .stream()
                .filter(key -> twist.businessKey().matcher(key).find())
                .count();
    }

    private List<LocalDate> opened(String code) {
        return jdbc.sql("select opens_on from occurrence where obligation_code = :code")
                .param("code", code)
                .query(LocalDate.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
