package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionOperations;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.directive.DraftRevised;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentType;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.Units;
import vn.chidao.workflow.ClockMoved;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskHandover;

/** The module on a real PostgreSQL with its own migrations; its neighbours answer from fixtures. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "chidao.background=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false"
        })
class ObligationIntegrationTests {

    private static final String CV77 = "77-cv-hu";
    private static final String WITH_TARGETS = CV77 + ".4-2b";
    private static final String CT30 = "30-ct-tu";
    private static final LocalDate ISSUED_ON = LocalDate.of(2017, 5, 25);
    private static final Actor FOLLOW_UP = actor("bdv-hu");
    private static final Actor COMMITTEE = actor("ubnd");
    private static final Actor FARMERS = actor("hnd");
    private static final List<String> CELLS = List.of("du-tan-khai", "du-minh-duc", "du-an-khuong", "cb-mttq", "db-ca");
    private static final List<String> UNIONS = List.of("ldld", "hnd", "hpn", "huyen-doan", "hccb");

    @MockitoBean
    OrganizationDirectory organizations;

    @MockitoBean
    DirectiveCatalog directives;

    @MockitoBean
    DirectiveSight sight;

    @MockitoBean
    ReceiptCatalog receipts;

    @MockitoBean
    ChangeCatalog changes;

    @MockitoBean
    TextSight texts;

    @MockitoBean
    DirectiveWork work;

    @MockitoBean
    ProcessStarts processStarts;

    @MockitoBean
    TaskHandover taskHandover;

    @Autowired
    private CountedElsewhere elsewhere;

    @Autowired
    ObligationManagement management;

    @Autowired
    ObligationImport files;

    @Autowired
    ObligationCatalog catalog;

    @Autowired
    ObligationsAtHand atHand;

    @Autowired
    ObligationTargets targets;

    @Autowired
    Occurrences occurrences;

    @Autowired
    ObligationTasks tasks;

    @Autowired
    Planner planner;

    @Autowired
    ObligationTransfer transfer;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Neighbours neighbours;

    @BeforeEach
    void aDraftSplitIntoTwentyFive() throws Exception {
        jdbc.sql("truncate obligation, occurrence cascade").update();
        jdbc.sql("update planner_day set last_run_on = null").update();
        neighbours.acts.clear();
        neighbours.started.clear();
        neighbours.refused.clear();
        given(texts.isOpen(any())).willReturn(true);
        givenTheWorldOfHonQuan();
        today(ISSUED_ON);
        files.define(CV77, new ClassPathResource("db/world/hon-quan-2017/77-CV-HU.obligations.json"));
    }

    @Test
    void putsTheDirectiveInForceAndOpensWhatIsDueAtOnce() {
        issue();

        assertThat(catalog.ofDirective(CV77)).hasSize(25);
        assertThat(catalog.waiting(CV77)).extracting(ObligationView::code).containsExactly("2-1", "2-2");
        assertThat(catalog.gaps(CV77))
                .extracting(ObligationView::code)
                .containsExactly("1-4a", "3-2", "3-3", "3-4a", "3-4b", "3-5a", "4-1", "4-2a", "4-2b", "4-3a", "5b");
        assertThat(occurrences.ofDirective(CV77))
                .extracting(OccurrenceView::id)
                .containsExactly("77-cv-hu.3-1:mttq:once");
        assertThat(catalog.require("77-cv-hu.4-2b").unitIds()).containsExactlyElementsOf(UNIONS);
        assertThat(verbs()).containsExactly("OBLIGATIONS_DEFINED", "OBLIGATIONS_IN_FORCE", "OCCURRENCE_OPENED");
    }

    @Test
    void knowsWhoseReportIsAPartOfAnothers() {
        management.define(
                CV77,
                List.of(
                        reporting("parts", ObligationStage.RECORD, "unit:hnd,unit:hpn"),
                        reporting("whole", ObligationStage.REPORT, "unit:mttq")));
        assertThat(catalog.obligedToReport(CV77)).as("a draft").isEmpty();

        issue();

        assertThat(catalog.obligedToReport(CV77)).containsExactly("hnd", "hpn");
    }

    @Test
    void knowsWhomTheObligationsInForceBindTodayInTheTextsOrder() {
        management.define(
                CV77,
                List.of(
                        reporting("whole", ObligationStage.REPORT, "unit:mttq"),
                        reporting("parts", ObligationStage.RECORD, "unit:hnd,unit:mttq,unit:hpn")));
        assertThat(catalog.bound(CV77)).as("a draft").isEmpty();

        issue();
        assertThat(catalog.bound(CV77)).containsExactly("mttq", "hnd", "hpn");

        handOver("hnd", "hpn", ISSUED_ON.plusDays(1));
        assertThat(catalog.bound(CV77)).as("handed over").containsExactly("mttq", "hpn");
    }

    private static DefineObligation reporting(String code, ObligationStage stage, String selector) {
        return new DefineObligation(
                code,
                "4-2",
                "đảm nhận những nội dung, nhiệm vụ cụ thể",
                Set.of(ObligationKind.REPORT),
                "Các đơn vị",
                selector,
                "Báo cáo kết quả thực hiện",
                null,
                null,
                null,
                Rhythm.YEAR,
                stage,
                Set.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    @Test
    void whoeverIsChargedMayReadTheDirectiveOnceItBinds() {
        assertThat(atHand.of(TestAccess.officerOf("hnd"))).as("a draft").isEmpty();

        issue();

        assertThat(atHand.of(TestAccess.officerOf("hnd"))).containsExactly(CV77);
        assertThat(atHand.of(TestAccess.officerOf("nobody-charged"))).isEmpty();
    }

    @Test
    void opensEachYearOnceHoweverOftenAndHoweverLateItRuns() {
        issue();
        decide("5b", ObligationStage.REPORT);

        planner.runThrough(LocalDate.of(2017, 6, 1));
        int afterMissedYears = planner.runThrough(LocalDate.of(2022, 12, 31));
        int again = planner.runThrough(LocalDate.of(2022, 12, 31));

        assertThat(again).isZero();
        assertThat(afterMissedYears).isEqualTo(5 * 6 + 6);
        assertThat(occurrences.ofObligation("77-cv-hu.1-4b")).hasSize(5 * 6);
        assertThat(occurrences.ofObligation("77-cv-hu.5b"))
                .extracting(OccurrenceView::periodLabel)
                .containsExactly("năm 2017", "năm 2018", "năm 2019", "năm 2020", "năm 2021", "năm 2022");
        assertThat(neighbours.started).as("each once").doesNotHaveDuplicates().hasSize(1 + 36);
    }

    @Test
    void knowsTheNextDayOnWhichSomethingOpensSoThatDaysBetweenCanBePassedOver() {
        issue();
        decide("5b", ObligationStage.REPORT);
        LocalDate day = LocalDate.of(2017, 6, 1);
        planner.runThrough(day);

        LocalDate next = planner.nextOpeningAfter(day).orElseThrow();

        assertThat(next).isAfter(day);
        assertThat(planner.runThrough(next.minusDays(1)))
                .as("on the days between")
                .isZero();
        assertThat(planner.runThrough(next)).isPositive();
    }

    @Test
    void letsTwoNodesRunAtOnceWithoutDoubling() throws Exception {
        issue();
        LocalDate day = LocalDate.of(2020, 12, 31);
        CountDownLatch go = new CountDownLatch(1);

        List<CompletableFuture<Integer>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    await(go);
                    return planner.runThrough(day);
                }))
                .limit(4)
                .toList();
        go.countDown();

        assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(5 * 4);
        assertThat(occurrences.ofObligation("77-cv-hu.1-4b")).hasSize(5 * 4);
    }

    @Test
    void goesOnWithTheOthersWhereOneObligationCannotBeOpened() {
        issue();
        decide("5b", ObligationStage.REPORT);
        LocalDate day = LocalDate.of(2017, 12, 31);
        neighbours.refused.add("77-cv-hu.5b");

        assertThat(planner.runThrough(day)).isEqualTo(5);

        assertThat(occurrences.ofObligation("77-cv-hu.1-4b")).hasSize(5);
        assertThat(occurrences.ofObligation("77-cv-hu.5b"))
                .as("nothing half done")
                .isEmpty();
        neighbours.refused.clear();
        assertThat(planner.runThrough(day)).isEqualTo(1);
    }

    @Test
    void refusesAReportThatNobodyReceivesAndAReviewThatNobodyConcludes() {
        issue();
        given(directives.require(CV77)).willReturn(directive(CV77, "IN_FORCE", "", null));

        refuses(() -> decide("5b", ObligationStage.REPORT), "obligation.rule.nobody-receives-reports");
        refuses(() -> decide("5b", ObligationStage.REVIEW), "obligation.rule.nobody-concludes-reviews");
    }

    @Test
    void refusesAWordingThatLosesASentenceAnObligationRestsOn() {
        String text = directives.require(CV77).text();
        String quote = catalog.require("77-cv-hu.5b").quote();
        given(directives.require(CV77)).willReturn(directive(CV77, "DRAFT", text.replace(quote, "Bỏ.")));

        assertThatThrownBy(() -> events.publishEvent(new DraftRevised(CV77, "CV/HU", 2, null, "sha")))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("obligation.rule.quotes-lost");
                    assertThat(refusal.field()).isEqualTo("body");
                    assertThat(refusal.args()).singleElement().asString().contains("5b");
                });
        refuses(this::issue, "obligation.rule.quotes-lost");

        given(directives.require(CV77)).willReturn(directive(CV77, "DRAFT", text + " Thêm."));
        events.publishEvent(new DraftRevised(CV77, "CV/HU", 3, null, "sha"));
    }

    @Test
    void catchesUpWhenTheClockJumps() {
        issue();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new ClockMoved(ISSUED_ON, LocalDate.of(2018, 1, 2))));

        assertThat(occurrences.ofObligation("77-cv-hu.1-4b")).hasSize(5);
        assertThat(jdbc.sql("select last_run_on from planner_day")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2018, 1, 2));
    }

    @Test
    void recordsADecisionAsTheFollowingUpBodys() {
        issue();

        decide("4-3a", ObligationStage.TASK);

        ObligationView decided = catalog.require("77-cv-hu.4-3a");
        assertThat(decided.isGap()).isFalse();
        assertThat(decided.rhythm()).as("the text still says so").isEqualTo(Rhythm.PERIODIC_UNSTATED);
        assertThat(decided.rhythms()).singleElement().satisfies(line -> {
            assertThat(line.decided()).isTrue();
            assertThat(line.decidedByUnit()).isEqualTo("bdv-hu");
            assertThat(line.decidedOn()).isEqualTo(ISSUED_ON);
        });
        assertThat(verbs()).endsWith("RHYTHM_DECIDED");
    }

    @Test
    void refusesADecisionOfAnybodyElse() {
        issue();
        DecideRhythm decision = yearly("5b", ObligationStage.REPORT);

        assertThatThrownBy(() -> CurrentActor.run(COMMITTEE, () -> management.decideRhythm(decision)))
                .isInstanceOf(AccessRefused.class);
        assertThat(catalog.gaps(CV77)).extracting(ObligationView::code).contains("5b");
    }

    @Test
    void startsAWaitingTaskOnlyWithARegisteredDocument() {
        issue();
        planner.runThrough(LocalDate.of(2017, 9, 1));
        assertThat(occurrences.ofObligation("77-cv-hu.2-1")).isEmpty();
        today(LocalDate.of(2017, 9, 18));

        refuses(
                () -> CurrentActor.run(COMMITTEE, () -> management.satisfyCondition("77-cv-hu.2-1", CV77)),
                "obligation.rule.document-not-registered");
        CurrentActor.run(COMMITTEE, () -> management.satisfyCondition("77-cv-hu.2-1", CT30));

        assertThat(occurrences.ofObligation("77-cv-hu.2-1")).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.opensOn()).isEqualTo(LocalDate.of(2017, 9, 18));
            assertThat(occurrence.dueOn()).isEqualTo(LocalDate.of(2017, 10, 16));
        });
        assertThat(catalog.require("77-cv-hu.2-1").satisfiedByDirective()).isEqualTo(CT30);
    }

    @Test
    void carriesATaskThroughRefusalReturnAndExtension() {
        issue();
        String id = "77-cv-hu.3-1:mttq:once";
        tasks.refuse(id, "Chưa có hướng dẫn của tỉnh");
        tasks.decideRefusal(id, false, "Làm trước phần của huyện");
        tasks.accept(id, "Họp Ban Thường trực");
        ReportResult report = new ReportResult(
                id,
                "Đã ban hành hướng dẫn",
                ISSUED_ON,
                List.of(new ReportResult.Figure(
                        ContentArea.C2_CULTURE_EDU_HEALTH,
                        Targets.counted("Xã đã điều chỉnh", "3", "xã", null),
                        null,
                        null)),
                null,
                null);
        tasks.report(report);
        tasks.returnResult(id, "Thiếu danh sách xã");
        events.publishEvent(new DeadlineMoved(
                "t1",
                "Báo cáo kết quả",
                "ObligationTask",
                id,
                "",
                CV77,
                "mttq",
                LocalDate.of(2017, 11, 20),
                LocalDate.of(2017, 12, 1),
                "Chờ các xã"));
        assertThat(catalog.work(CV77, ISSUED_ON)).as("not confirmed").isEmpty();

        tasks.report(report);
        tasks.confirm(id, null);

        assertThat(occurrences.require(id).status()).isEqualTo("DONE");
        assertThat(occurrences.require(id).dueOn()).isEqualTo(LocalDate.of(2017, 12, 1));
        assertThat(occurrences.progress(id).originalDueOn()).isEqualTo(LocalDate.of(2017, 11, 20));
        assertThat(occurrences.progress(id).deadlineSteps()).hasSize(1);
        assertThat(catalog.work(CV77, ISSUED_ON)).singleElement().satisfies(work -> {
            assertThat(work.source()).isEqualTo(RecordedWork.Source.RESULT);
            assertThat(work.unitId()).isEqualTo("mttq");
            assertThat(work.figures())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.counted().value()).isEqualByComparingTo("3"));
        });
        assertThat(tasks.subjectOf(occurrences.require(id)))
                .isEqualTo("Điều chỉnh cơ chế triển khai hai cuộc vận động trước đây – mttq – giai đoạn 2017 – 2020");
    }

    @Test
    void keepsRecordsOfTheOrganisationAndOfItsFrontOnly() {
        issue();
        AddRecord record = new AddRecord(
                "77-cv-hu.4-3b",
                "hnd",
                ISSUED_ON,
                "Gương ông A",
                "Hiến đất làm đường",
                Targets.counted("Hiến đất", "120.5", "m²", null),
                ContentArea.C1_ECONOMY_POVERTY,
                null,
                null,
                null);

        CurrentActor.run(FARMERS, () -> management.addRecord(record));
        CurrentActor.run(actor("mttq"), () -> management.addRecord(record));
        assertThatThrownBy(() -> CurrentActor.run(actor("hpn"), () -> management.addRecord(record)))
                .isInstanceOf(AccessRefused.class);

        assertThat(catalog.work(CV77, ISSUED_ON.minusDays(1))).isEmpty();
        assertThat(catalog.work(CV77, ISSUED_ON))
                .hasSize(2)
                .allMatch(work -> work.source() == RecordedWork.Source.RECORD
                        && work.unitId().equals("hnd"))
                .flatExtracting(RecordedWork::figures)
                .extracting(RecordedWork.Figure::counted)
                .containsOnly(Targets.counted("Hiến đất", "120.5", "m²", null));
    }

    @Test
    void keepsHowAFigureIsMeantAndWhoseRowHasIt() {
        issue();
        IndicatorFigure land = IndicatorFigure.of("Hiến đất", Indicators.written("trên 3.130 m²"));
        recordFigure(FARMERS, land, null);
        assertThat(elsewhere.choices(CV77, "hnd")).as("its own").isEmpty();
        Option offered = elsewhere.choices(CV77, "hpn").get(0);
        assertThat(offered.label()).contains("hnd: Hiến đất", "trên 3.130 m²");

        CountedAt at = elsewhere.chosen("countedAt", offered.value(), CV77, "hpn", land);
        recordFigure(actor("hpn"), IndicatorFigure.of("Đất hiến", Indicators.written("gần 0,4 ha")), at);
        recordFigure(actor("hpn"), IndicatorFigure.of("Ngày công", Indicators.written("hàng nghìn ngày công")), null);

        assertThat(catalog.work(CV77, ISSUED_ON))
                .flatExtracting(RecordedWork::figures)
                .extracting(
                        figure -> figure.counted().quantity().qualifier(),
                        figure -> figure.counted().quantity().rawText(),
                        RecordedWork.Figure::countedAtUnitId)
                .containsExactlyInAnyOrder(
                        tuple(Qualifier.OVER, "trên 3.130 m²", null),
                        tuple(Qualifier.UNDER, "gần 0,4 ha", "hnd"),
                        tuple(Qualifier.UNKNOWN, "hàng nghìn ngày công", null));
        assertThat(elsewhere.choices(CV77, "mttq"))
                .as("no reference to a reference")
                .extracting(Option::value)
                .hasSize(2)
                .contains(offered.value());
    }

    @Test
    void refusesARowThatCannotHaveTheFigure() {
        issue();
        IndicatorFigure land = IndicatorFigure.of("Hiến đất", Indicators.written("3.130 m²"));
        recordFigure(FARMERS, land, null);
        String row = elsewhere.choices(CV77, "hpn").get(0).value();

        refuses(() -> elsewhere.chosen("countedAt", row, CV77, "hnd", land), "obligation.rule.counted-at-own");
        refuses(
                () -> elsewhere.chosen(
                        "countedAt", row, CV77, "hpn", IndicatorFigure.of("Hộ", Indicators.exact(3, "hộ"))),
                "obligation.rule.counted-at-other");
        refuses(() -> elsewhere.chosen("countedAt", row, CV77, "hpn", null), "obligation.rule.counted-at-other");
        refuses(
                () -> elsewhere.chosen("countedAt", "RECORD:0:nothing", CV77, "hpn", land),
                "obligation.rule.counted-at-unknown");
        refuses(
                () -> elsewhere.chosen("countedAt", row, "another-directive", "hpn", land),
                "obligation.rule.counted-at-unknown");
        assertThat(elsewhere.chosen("countedAt", "", CV77, "hpn", land)).isNull();
    }

    private void recordFigure(Actor by, IndicatorFigure figure, @Nullable CountedAt countedAt) {
        CurrentActor.run(
                by,
                () -> management.addRecord(new AddRecord(
                        "77-cv-hu.4-3b",
                        by.organizationId(),
                        ISSUED_ON,
                        "Việc đã làm",
                        "Đã làm",
                        figure,
                        ContentArea.C1_ECONOMY_POVERTY,
                        null,
                        null,
                        countedAt)));
    }

    @Test
    void countsForTheFrontWhatItRecordsForAMemberOrganisation() {
        issue();
        AddRecord record = new AddRecord(
                "77-cv-hu.3-4c", "hnd", ISSUED_ON, "Tuyên truyền ở ấp", "Ba buổi", null, null, null, null, null);

        CurrentActor.run(actor("mttq"), () -> management.addRecord(record));

        assertThat(catalog.recordsOf("77-cv-hu.3-4c")).singleElement().satisfies(view -> {
            assertThat(view.unitId()).isEqualTo("mttq");
            assertThat(view.doneByUnitId()).isEqualTo("hnd");
        });
        assertThat(statesOf(catalog.matrix(CV77), "mttq")).containsEntry("3-4c", MatrixView.CellState.RECORDED);
    }

    @Test
    void showsEveryRowInTheMatrix() {
        issue();
        today(LocalDate.of(2017, 11, 21));

        MatrixView matrix = catalog.matrix(CV77);

        assertThat(matrix.rows()).hasSize(25);
        assertThat(matrix.columns()).extracting(MatrixView.Column::unitId).startsWith(CELLS.toArray(String[]::new));
        Map<String, MatrixView.CellState> mttq = statesOf(matrix, "mttq");
        assertThat(mttq)
                .containsEntry("3-0", MatrixView.CellState.TO_DISSEMINATE)
                .containsEntry("3-1", MatrixView.CellState.LATE)
                .containsEntry("3-2", MatrixView.CellState.GAP)
                .containsEntry("3-4c", MatrixView.CellState.NO_RECORD)
                .doesNotContainKey("4-1");
        assertThat(statesOf(matrix, "ubnd")).containsEntry("2-1", MatrixView.CellState.WAITING);
        assertThat(catalog.late(CV77))
                .extracting(OccurrenceView::obligationCode)
                .containsExactly("3-1");
    }

    @Test
    void closesEveryRowInAStateThatFollowsFromActs() {
        issue();
        given(receipts.of(CV77)).willReturn(List.of(receipt("du-tan-khai", "DONE"), receipt("mttq", "DONE")));
        occurrences.complete("77-cv-hu.3-1:mttq:once", Phrase.of("obligation.act.result-confirmed", "3-1"));
        CurrentActor.run(
                FARMERS,
                () -> management.addRecord(new AddRecord(
                        "77-cv-hu.4-3b", "hnd", ISSUED_ON, "Gương ông A", "Hiến đất", null, null, null, null, null)));

        management.closeCycle(CV77);

        Map<String, ClosingState> states = catalog.ofDirective(CV77).stream()
                .collect(Collectors.toMap(ObligationView::code, ObligationView::closingState));
        assertThat(states)
                .hasSize(25)
                .containsEntry("1-1", ClosingState.PARTLY)
                .containsEntry("3-0", ClosingState.DONE)
                .containsEntry("3-1", ClosingState.DONE)
                .containsEntry("2-1", ClosingState.NOT_DONE)
                .containsEntry("4-3b", ClosingState.PARTLY)
                .containsEntry("5b", ClosingState.NOT_DONE);
        assertThat(catalog.require("77-cv-hu.1-1").closingReason()).startsWith("1/5 ");
        assertThat(planner.runThrough(LocalDate.of(2030, 1, 1)))
                .as("nothing opens any more")
                .isZero();
    }

    @Test
    void leavesNothingOpenWhenTheCycleCloses() {
        issue();
        planner.runThrough(LocalDate.of(2017, 12, 31));

        management.closeCycle(CV77);

        assertThat(occurrences.ofDirective(CV77))
                .hasSize(6)
                .extracting(OccurrenceView::status)
                .containsOnly("RELEASED");
        assertThat(catalog.require("77-cv-hu.3-1").closingReason())
                .isEqualTo("0/1 kỳ thực hiện đã hoàn thành, 1 kỳ chưa xong");
        assertThat(verbs()).endsWith("CYCLE_CLOSED");
    }

    @Test
    void redefinesADraftAndRefusesASignedText() {
        files.define(CV77, new ClassPathResource("db/world/hon-quan-2017/77-CV-HU.obligations.json"));
        assertThat(catalog.ofDirective(CV77)).hasSize(25).allMatch(row -> row.status() == ObligationStatus.DRAFT);

        given(directives.require(CV77)).willReturn(directive(CV77, "SIGNED", ""));
        refuses(() -> management.define(CV77, List.of()), "obligation.rule.directive-signed");
    }

    private void issue() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DirectiveIssued(CV77, "77-CV/HU", ISSUED_ON, "sha")));
    }

    private void decide(String code, ObligationStage stage) {
        CurrentActor.run(FOLLOW_UP, () -> management.decideRhythm(yearly(code, stage)));
    }

    private static DecideRhythm yearly(String code, ObligationStage stage) {
        return new DecideRhythm(
                CV77 + "." + code,
                List.of(new RhythmLine(Rhythm.YEAR, stage, LocalDate.of(2017, 12, 1), 30)),
                "Theo chương trình công tác năm");
    }

    @Test
    void letsTwoPassIntoOneWithoutLosingOrDoublingAPeriod() {
        issue();
        decide("4-1", ObligationStage.TASK);
        planner.runThrough(LocalDate.of(2018, 12, 31));

        handOver("hnd", "hoi", LocalDate.of(2019, 1, 1));
        handOver("hpn", "hoi", LocalDate.of(2019, 1, 1));
        planner.runThrough(LocalDate.of(2019, 12, 31));

        List<OccurrenceView> all = occurrences.ofObligation("77-cv-hu.4-1");
        assertThat(all.stream().filter(one -> one.periodKey().equals("2018")))
                .extracting(OccurrenceView::unitId, OccurrenceView::actingUnitId)
                .contains(tuple("hnd", "hoi"), tuple("hpn", "hoi"))
                .hasSize(5);
        assertThat(all.stream().filter(one -> one.periodKey().equals("2019")))
                .extracting(OccurrenceView::unitId)
                .containsExactlyInAnyOrder("ldld", "huyen-doan", "hccb", "hoi");
        assertThat(transfer.openWorkOf("hnd")).isEmpty();
        assertThat(catalog.takenOver(CV77, "hoi").get("hnd")).contains("4-1");
    }

    @Test
    void opensForTheSuccessorWhatThePlannerHadMissed() {
        issue();
        decide("4-1", ObligationStage.TASK);

        handOver("hnd", "hoi", LocalDate.of(2019, 1, 1));
        planner.runThrough(LocalDate.of(2019, 1, 2));

        assertThat(occurrences.ofObligation("77-cv-hu.4-1").stream()
                        .filter(one -> one.periodKey().equals("2018")))
                .extracting(OccurrenceView::unitId)
                .containsExactlyInAnyOrder("ldld", "hpn", "huyen-doan", "hccb", "hoi");
    }

    @Test
    void doesNotOpenAgainForTheSuccessorWhenTheRhythmIsDecidedAnew() {
        issue();
        decide("4-1", ObligationStage.TASK);
        planner.runThrough(LocalDate.of(2017, 12, 31));
        handOver("hnd", "hoi", LocalDate.of(2017, 12, 1));
        today(LocalDate.of(2017, 12, 5));

        CurrentActor.run(
                FOLLOW_UP,
                () -> management.decideRhythm(new DecideRhythm(
                        "77-cv-hu.4-1",
                        List.of(new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 12, 20), 5)),
                        "Lùi hạn")));
        planner.runThrough(LocalDate.of(2017, 12, 31));

        assertThat(occurrences.ofObligation("77-cv-hu.4-1").stream()
                        .filter(one -> one.periodKey().equals("2017")))
                .extracting(OccurrenceView::unitId)
                .containsExactlyInAnyOrder("ldld", "hnd", "hpn", "huyen-doan", "hccb");
    }

    @Test
    void namesTheSuccessorWhereTheFormerHasDoneSomething() {
        issue();
        decide("4-1", ObligationStage.TASK);
        planner.runThrough(LocalDate.of(2018, 12, 31));
        handOver("hnd", "hoi", LocalDate.of(2019, 1, 1));

        MatrixView matrix = catalog.matrix(CV77);

        assertThat(matrix.columns()).extracting(MatrixView.Column::name).contains("hnd → hoi", "hoi");
        assertThat(statesOf(matrix, "hnd")).containsKey("4-1").doesNotContainKey("4-3b");
        assertThat(statesOf(matrix, "hoi")).containsEntry("4-1", MatrixView.CellState.PLANNED);
    }

    @Test
    void countsTowardEachOrganisationsTargetWhatIsTiedToIt() {
        List<Target> defined = List.of(Targets.atLeast(1, "mô hình", Target.Per.ORGANIZATION), Targets.eachChannel());
        issueWith(Rhythm.YEAR, ObligationStage.RECORD, "member-organizations-of:mttq", defined);
        assertThat(catalog.require(WITH_TARGETS).targets()).isEqualTo(defined);

        record(FARMERS, "2", "mô hình", null, new TargetTie(0, null));
        record(FARMERS, "5", "mô hình", null, null);
        record(FARMERS, null, null, null, new TargetTie(1, 1));
        refuses(() -> record(FARMERS, "5", "hộ", null, new TargetTie(0, null)), "obligation.rule.target-other-unit");

        assertThat(targets.progressOf(CV77, ISSUED_ON)).hasSize(2).first().satisfies(progress -> {
            assertThat(progress.since()).isEqualTo(LocalDate.of(2017, 1, 1));
            assertThat(progress.lines()).extracting(TargetProgress.Line::unitId).containsExactlyElementsOf(UNIONS);
            assertThat(progress.reachedLines()).isEqualTo(1);
        });
        assertThat(lineOf(0, "hnd", ISSUED_ON)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(TargetProgress.TargetState.REACHED);
            assertThat(line.reached()).isEqualByComparingTo("2");
            assertThat(line.figures()).extracting(TargetFigure::sourceId).hasSize(1);
        });
        assertThat(lineOf(0, "hpn", ISSUED_ON).state()).isEqualTo(TargetProgress.TargetState.NOTHING_YET);
        assertThat(lineOf(1, null, ISSUED_ON).missing()).containsExactly("Bản tin", "Đài phát thanh");
        assertThat(catalog.recordsOf(WITH_TARGETS))
                .extracting(RecordView::tie)
                .containsExactlyInAnyOrder(new TargetTie(0, null), null, new TargetTie(1, 1));
        assertThat(lineOf(0, "hnd", LocalDate.of(2018, 1, 1)).state())
                .as("a number of each year starts anew")
                .isEqualTo(TargetProgress.TargetState.NOTHING_YET);
    }

    @Test
    void countsAResultOnlyOnceItIsConfirmed() {
        issueWith(Rhythm.ONCE, ObligationStage.TASK, "unit:mttq", List.of(Targets.range(7, 9, "huyện")));
        String id = WITH_TARGETS + ":mttq:once";
        ReportResult report = new ReportResult(
                id,
                "Đã có kết quả",
                ISSUED_ON,
                List.of(new ReportResult.Figure(
                        ContentArea.C1_ECONOMY_POVERTY,
                        Targets.counted("Huyện nông thôn mới", "10", "huyện", null),
                        new TargetTie(0, null),
                        null)),
                null,
                null);

        tasks.report(report);
        assertThat(occurrences.progress(id).figures())
                .isEqualTo(List.of(new ReportResult.Figure(
                        ContentArea.C1_ECONOMY_POVERTY,
                        Targets.counted("Huyện nông thôn mới", "10", "huyện", null),
                        new TargetTie(0, null),
                        null)));
        assertThat(lineOf(0, null, ISSUED_ON).state()).isEqualTo(TargetProgress.TargetState.NOTHING_YET);
        tasks.confirm(id, null);

        assertThat(lineOf(0, null, ISSUED_ON)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(TargetProgress.TargetState.OVER);
            assertThat(line.gap()).isEqualByComparingTo("1");
            assertThat(line.figures()).extracting(TargetFigure::sourceId).containsExactly(id);
        });
    }

    @Test
    void refusesAResultTiedToAnotherUnitsTarget() {
        issueWith(Rhythm.ONCE, ObligationStage.TASK, "unit:mttq", List.of(Targets.range(7, 9, "huyện")));
        String id = WITH_TARGETS + ":mttq:once";

        refuses(
                () -> tasks.report(new ReportResult(
                        id,
                        "Đã có kết quả",
                        ISSUED_ON,
                        List.of(new ReportResult.Figure(
                                ContentArea.C1_ECONOMY_POVERTY,
                                Targets.counted("Xã", "1", "xã", null),
                                new TargetTie(0, null),
                                null)),
                        null,
                        null)),
                "obligation.rule.target-other-unit");
        assertThat(occurrences.progress(id).result()).isNull();
    }

    @Test
    void computesAPercentageFromSharesAndWholes() {
        issueWith(
                Rhythm.NONE,
                ObligationStage.RECORD,
                "member-organizations-of:mttq",
                List.of(Targets.percent(100, "xã")));

        record(FARMERS, "1", "xã", "3", new TargetTie(0, null));
        record(actor("hpn"), "1", "xã", "1", new TargetTie(0, null));

        assertThat(lineOf(0, null, ISSUED_ON)).satisfies(line -> {
            assertThat(line.reached())
                    .as("of four, not the mean of 33 % and 100 %")
                    .isEqualByComparingTo("50.00");
            assertThat(line.gap()).isEqualByComparingTo("50");
        });
        refuses(() -> record(FARMERS, "1", "xã", null, new TargetTie(0, null)), "obligation.rule.target-needs-base");
    }

    @Test
    void countsForTheSuccessorWhatItsPredecessorHadReached() {
        issueWith(
                Rhythm.NONE,
                ObligationStage.RECORD,
                "member-organizations-of:mttq",
                List.of(Targets.atLeast(3, "mô hình", Target.Per.ORGANIZATION)));
        record(FARMERS, "2", "mô hình", null, new TargetTie(0, null));

        handOver("hnd", "hoi", ISSUED_ON.plusDays(1));

        assertThat(lineOf(0, "hoi", ISSUED_ON.plusDays(1))).satisfies(line -> {
            assertThat(line.state()).isEqualTo(TargetProgress.TargetState.SHORT);
            assertThat(line.gap()).isEqualByComparingTo("1");
        });
        assertThat(targets.lineOf(catalog.require(WITH_TARGETS), 0, "hnd", ISSUED_ON.plusDays(1)))
                .isEmpty();
    }

    @Test
    void tellsTheAreasOfAFrontFromASumOverSeveral() {
        given(organizations.units())
                .willReturn(List.of(
                        unit("mttq"),
                        Units.unit("ap-1", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "mttq"),
                        Units.unit("ap-2", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "mttq")));
        List.of("ap-1", "ap-2").forEach(area -> {
            UnitView view = Units.unit(area, "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "mttq");
            given(organizations.unit(area)).willReturn(Optional.of(view));
            given(organizations.require(area)).willReturn(view);
        });
        issueWith(
                Rhythm.NONE,
                ObligationStage.RECORD,
                "unit:mttq",
                List.of(Targets.atLeast(1, "mô hình", Target.Per.RESIDENTIAL_AREA)));

        record(actor("mttq"), "ap-2", "1", "mô hình", null, new TargetTie(0, null));
        record(actor("mttq"), "9", "mô hình", null, new TargetTie(0, null));

        assertThat(targets.progressOf(CV77, ISSUED_ON).get(0).lines())
                .extracting(TargetProgress.Line::unitId, TargetProgress.Line::state)
                .containsExactly(
                        tuple("ap-1", TargetProgress.TargetState.NOTHING_YET),
                        tuple("ap-2", TargetProgress.TargetState.REACHED),
                        tuple("mttq", TargetProgress.TargetState.NOT_SPLIT));
    }

    @Test
    void countsNothingAfterTheDayTheTextNames() {
        Target byEndOfMay = new Target(
                Target.Op.MIN,
                BigDecimal.ONE,
                null,
                "mô hình",
                null,
                List.of(),
                ISSUED_ON.plusDays(5),
                "mỗi tổ chức",
                "Mô hình");
        issueWith(Rhythm.NONE, ObligationStage.RECORD, "member-organizations-of:mttq", List.of(byEndOfMay));
        today(ISSUED_ON.plusDays(6));

        record(FARMERS, "1", "mô hình", null, new TargetTie(0, null));

        assertThat(lineOf(0, null, ISSUED_ON.plusDays(6)).state()).isEqualTo(TargetProgress.TargetState.NOTHING_YET);
        assertThat(targets.progressOf(CV77, ISSUED_ON.plusDays(6)).get(0).isPast(ISSUED_ON.plusDays(6)))
                .isTrue();
    }

    @Test
    void refusesATargetWhoseWordsDoNotStandInTheText() {
        Target invented = new Target(
                Target.Op.MIN, BigDecimal.TEN, null, "mô hình", null, List.of(), null, "mười mô hình", "Mô hình");

        refuses(
                () -> define(Rhythm.NONE, ObligationStage.RECORD, "unit:mttq", List.of(invented)),
                "obligation.rule.target-quote-not-in-text");
        define(Rhythm.NONE, ObligationStage.RECORD, "unit:mttq", List.of(Targets.atLeast(1, "mô hình", null)));
        String text = directives.require(CV77).text();
        given(directives.require(CV77))
                .willReturn(directive(CV77, "DRAFT", text.replace("mỗi tổ chức", "các tổ chức")));

        refuses(
                () -> events.publishEvent(new DraftRevised(CV77, "CV/HU", 2, null, "sha")),
                "obligation.rule.quotes-lost");
    }

    private void issueWith(Rhythm rhythm, ObligationStage stage, String selector, List<Target> defined) {
        define(rhythm, stage, selector, defined);
        issue();
    }

    private void define(Rhythm rhythm, ObligationStage stage, String selector, List<Target> defined) {
        management.define(
                CV77,
                List.of(new DefineObligation(
                        "4-2b",
                        "4-2",
                        "đảm nhận những nội dung, nhiệm vụ cụ thể",
                        Set.of(ObligationKind.NUMBER),
                        "Mỗi tổ chức thành viên",
                        selector,
                        "Xây dựng mô hình",
                        null,
                        null,
                        null,
                        rhythm,
                        stage,
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        defined)));
    }

    private void record(
            Actor by, @Nullable String value, @Nullable String unit, @Nullable String base, @Nullable TargetTie tie) {
        record(by, by.organizationId(), value, unit, base, tie);
    }

    private void record(
            Actor by,
            String doneBy,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String base,
            @Nullable TargetTie tie) {
        CurrentActor.run(
                by,
                () -> management.addRecord(new AddRecord(
                        WITH_TARGETS,
                        doneBy,
                        clock.today(),
                        "Việc đã làm",
                        "Đã làm",
                        value == null ? null : Targets.counted("Việc đã làm", value, String.valueOf(unit), base),
                        null,
                        null,
                        tie,
                        null)));
    }

    private TargetProgress.Line lineOf(int position, @Nullable String unitId, LocalDate day) {
        return targets.lineOf(catalog.require(WITH_TARGETS), position, unitId, day)
                .orElseThrow();
    }

    private void handOver(String from, String to, LocalDate on) {
        transaction.executeWithoutResult(status -> transfer.transfer(new Handover("qd-01", from, on, to, Map.of())));
    }

    private List<String> verbs() {
        return neighbours.acts.stream().map(act -> act.facts().verb()).toList();
    }

    private static Map<String, MatrixView.CellState> statesOf(MatrixView matrix, String unitId) {
        int column = matrix.columns().stream()
                .map(MatrixView.Column::unitId)
                .toList()
                .indexOf(unitId);
        return matrix.rows().stream()
                .filter(row -> row.cells().get(column) != null)
                .collect(Collectors.toMap(
                        row -> row.obligation().code(),
                        row -> row.cells().get(column).state()));
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private void today(LocalDate day) {
        clock.setOffset(Duration.between(
                Instant.EPOCH,
                day.atTime(LocalTime.of(8, 0)).atZone(BusinessClock.ZONE).toInstant()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void givenTheWorldOfHonQuan() throws Exception {
        String text = new ClassPathResource("db/world/hon-quan-2017/77-CV-HU.txt")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        given(directives.require(CV77)).willReturn(directive(CV77, "DRAFT", text));
        given(directives.find(CV77)).willReturn(Optional.of(directive(CV77, "IN_FORCE", text)));
        given(directives.find(CT30)).willReturn(Optional.of(directive(CT30, "RECEIVED", "")));
        given(directives.clauses(CV77))
                .willReturn(Stream.of(
                                "1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "3", "3-1", "3-2", "3-3", "3-4", "3-5",
                                "4-1", "4-2", "4-3", "5")
                        .map(id -> new ClauseView(id, null, id, "", 0, 0))
                        .toList());
        given(organizations.resolve(any(), any())).willAnswer(call -> resolve(call.getArgument(0)));
        given(organizations.unit(any())).willAnswer(call -> Optional.of(unit(call.getArgument(0))));
        given(organizations.require(any())).willAnswer(call -> unit(call.getArgument(0)));
        given(organizations.nameOf(any())).willAnswer(call -> call.getArgument(0));
        given(organizations.nameOf(any(), any())).willAnswer(call -> call.getArgument(0));
        given(organizations.units()).willReturn(List.of(unit("mttq"), unit("hnd"), unit("ubnd")));
    }

    private static List<UnitView> resolve(String selector) {
        List<String> ids = switch (selector) {
            case "party-organizations-below:hu" -> CELLS;
            case "member-organizations-of:mttq" -> UNIONS;
            default ->
                Arrays.stream(selector.split(","))
                        .map(part -> part.substring("unit:".length()))
                        .toList();
        };
        return ids.stream().map(ObligationIntegrationTests::unit).toList();
    }

    private static UnitView unit(String id) {
        String kind = id.equals("mttq") ? "FRONT_COMMITTEE" : "MEMBER_ORGANIZATION";
        return Units.unit(id, kind, "DISTRICT", UNIONS.contains(id) ? "mttq" : null);
    }

    private static DirectiveView directive(String id, String status, String text) {
        return directive(id, status, text, "btv-hu");
    }

    private static DirectiveView directive(String id, String status, String text, @Nullable String standingBoard) {
        return new DirectiveView(
                id,
                DocumentType.OFFICIAL_LETTER,
                "NATIVE",
                "hu",
                "Huyện ủy",
                null,
                null,
                "CV/HU",
                null,
                null,
                "V/v",
                "Hớn Quản",
                ISSUED_ON,
                status,
                text,
                "sha",
                "vphu",
                "vphu",
                standingBoard,
                "bdv-hu",
                standingBoard,
                standingBoard);
    }

    private static ReceiptView receipt(String unitId, String status) {
        return new ReceiptView(
                unitId, CV77, unitId, unitId, unitId, status, 1, ISSUED_ON, null, null, null, null, null, null, null,
                null, null, null);
    }

    private static Actor actor(String unitId) {
        return new Actor(unitId, "Người của " + unitId, unitId + ".a", "Chức vụ", unitId);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MessageSourceAutoConfiguration.class
    })
    @EnableConfigurationProperties(ObligationProperties.class)
    @EntityScan(basePackageClasses = Obligation.class)
    @EnableJpaRepositories(basePackageClasses = Obligation.class, considerNestedRepositories = false)
    @ComponentScan(
            basePackageClasses = Obligation.class,
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.chidao\\.obligation\\.(web|process)\\..*"),
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class)
            })
    static class Module {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh("classpath:db/migration/obligation");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays();
        }

        @Bean
        vn.chidao.indicator.Units unitsOfMeasure() {
            return Indicators.units();
        }

        @Bean
        QuantityPrinter printer() {
            return Indicators.printer();
        }

        @Bean
        Access access() {
            return TestAccess.ofWhoeverActs();
        }

        @Bean
        Neighbours neighbours() {
            return new Neighbours();
        }

        @Bean
        OccurrenceStarter taskStarter(Neighbours neighbours) {
            return neighbours.starter(ObligationStage.TASK);
        }

        @Bean
        OccurrenceStarter reportStarter(Neighbours neighbours) {
            return neighbours.starter(ObligationStage.REPORT);
        }
    }

    /** What the other modules would see: acts for the log, occurrences for the stages. */
    static class Neighbours {

        private final List<RecordedAct> acts = java.util.Collections.synchronizedList(new ArrayList<>());
        private final List<String> started = java.util.Collections.synchronizedList(new ArrayList<>());

        /** Obligations whose stage cannot take up an occurrence. */
        private final Set<String> refused = ConcurrentHashMap.newKeySet();

        @EventListener
        void on(RecordedAct act) {
            if (!(act instanceof DirectiveIssued)
                    && !(act instanceof DraftRevised)
                    && !(act instanceof DeadlineMoved)) {
                acts.add(act);
            }
        }

        OccurrenceStarter starter(ObligationStage stage) {
            return new OccurrenceStarter() {
                @Override
                public ObligationStage stage() {
                    return stage;
                }

                @Override
                public void start(OccurrenceView occurrence) {
                    if (refused.contains(occurrence.obligationId())) {
                        throw new IllegalStateException("cannot take up " + occurrence.id());
                    }
                    started.add(occurrence.id());
                }
            };
        }
    }
}
