package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SigningRights;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.LeftOut;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.ObligationView.RhythmLineView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.WorkInPeriod;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.SuccessorView;
import vn.chidao.organization.UnitView;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.JpaModule;
import vn.chidao.testing.ProductMessages;
import vn.chidao.workflow.TaskHandover;

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
    private ReceiptCatalog receipts;

    @MockitoBean
    private SigningRights signing;

    @MockitoBean
    private ObligationCatalog obligations;

    @MockitoBean
    private Occurrences occurrences;

    @MockitoBean
    private WorkInPeriod workInPeriod;

    @MockitoBean
    private OrganizationDirectory organization;

    @MockitoBean
    private TaskHandover tasks;

    @MockitoBean
    private Access access;

    @Autowired
    private EndedCycles endedCycles;

    @Autowired
    private ReportTermsManagement terms;

    @Autowired
    private ReportTermsBook termsBook;

    @Autowired
    private ReportingManagement reporting;

    @Autowired
    private CorrectionManagement corrections;

    @Autowired
    private ReportRequestManagement requests;

    @Autowired
    private ReportingCatalog catalog;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private FigureSources sources;

    @Autowired
    private OpenWorkTransfer transfer;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    /** What is on record, with the day from which it is. */
    private final Map<RecordedWork, LocalDate> work = new ConcurrentHashMap<>();

    @BeforeEach
    void emptyTables() {
        truncate();
        given(organization.nameOf(anyString())).willAnswer(call -> call.getArgument(0));
        given(organization.nameOf(anyString(), any())).willAnswer(call -> call.getArgument(0));
        given(obligations.work(anyString(), any())).willAnswer(call -> onRecord(call.getArgument(1)));
        given(occurrences.require(anyString())).willAnswer(call -> occurrence(call.getArgument(0)));
        work.clear();
        itIs(LocalDate.of(2018, 11, 20));
    }

    @Test
    void addsUpAcceptedContributionsAndKeepsTheWayDown() {
        ask("year", "hnd", "hpn", "hccb");
        contribute("year/hnd", 3);
        contribute("year/hpn", 4);

        accept("year/hnd", null);
        accept("year/hpn", "Đủ số liệu");

        assertThat(catalog.openContributions("year")).isEqualTo(1);
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("7");
            assertThat(sum.sources()).extracting(FigureSource::sourceId).containsExactly("year/hnd", "year/hpn");
        });
    }

    @Test
    void keepsHowFiguresAreMeantAllTheWayUp() {
        work("w-1", "hnd", "hnd", counted("Ngày công", "trên 400 công"), null);
        work("w-2", "hnd", "hnd", counted("Ngày công lao động", "100 ngày công"), null);
        work("w-3", "hpn", "hpn", counted("ngày công", "hàng nghìn ngày công"), null);

        sentAndAccepted("hnd", "hpn");

        assertThat(figure("year/hnd").line().quantity())
                .isEqualTo(new Quantity(BigDecimal.valueOf(500), Qualifier.OVER, "công", null));
        assertThat(figure("year/hpn").line().quantity().rawText()).isEqualTo("hàng nghìn ngày công");
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(Indicators.printer().print(sum.line().counted())).isEqualTo("trên 500 công");
            assertThat(sum.line().counted().code()).isEqualTo("C117");
            assertThat(sum.notAdded())
                    .extracting(FigureSource::sourceId, FigureSource::rawText, FigureSource::leftOut)
                    .containsExactly(tuple("year/hpn", "hàng nghìn ngày công", LeftOut.UNCOUNTED));
        });
    }

    @Test
    void countsOnceWhatSeveralReport() {
        work("w-1", "hnd", "hnd", counted("Quỹ vì người nghèo", "28 tỷ 500 triệu"), null);
        work("w-2", "hpn", "hpn", counted("Quỹ vì người nghèo", "28,5 tỷ đồng"), "hnd");

        sentAndAccepted("hnd", "hpn");

        assertThat(figure("year/hpn").line().quantity().counted()).isZero();
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(Indicators.printer().print(sum.line().counted())).isEqualTo("28,5 tỷ đồng");
            assertThat(sum.notAdded())
                    .extracting(FigureSource::sourceId, FigureSource::countedAtUnitId, FigureSource::leftOut)
                    .containsExactly(tuple("w-2", "hnd", LeftOut.COUNTED_ELSEWHERE));
        });
    }

    @Test
    void showsAndDoesNotAddAReportsFigureThatAnotherRowHas() {
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        FigureLine own = Reports.models(3);
        reporting.submitDraft(new SubmitReport(
                "year/hpn",
                Reports.aText(),
                List.of(new FigureLine(own.content(), own.counted(), new CountedAt("RECORD:0:w-1", "hnd")))));
        reporting.approve("year/hpn", null);
        accept("year/hnd", null);
        accept("year/hpn", null);

        assertThat(figure("year/hpn").line().countedAt()).isEqualTo(new CountedAt("RECORD:0:w-1", "hnd"));
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("3");
            assertThat(sum.notAdded())
                    .extracting(FigureSource::sourceId, FigureSource::countedAtUnitId, FigureSource::leftOut)
                    .containsExactly(tuple("year/hpn", "hnd", LeftOut.COUNTED_ELSEWHERE));
        });
    }

    @Test
    void countsAPlaceOnceThatTwoOrganisationsReport() {
        String held = "Khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân";
        work("w-1", "hnd", "ap-1", counted(held, "1 khu dân cư"), null);
        work("w-2", "hnd", "ap-2", counted(held, "1 khu dân cư"), null);
        work("w-3", "hpn", "ap-1", counted(held, "1 khu dân cư"), null);

        sentAndAccepted("hnd", "hpn");

        assertThat(figure("year/hnd").line().quantity().counted()).isEqualByComparingTo("2");
        assertThat(figure("year/hpn").line().quantity().counted()).isEqualByComparingTo("1");
        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("2");
            assertThat(sum.notAdded()).extracting(FigureSource::sourceId).containsExactly("w-3");
        });
    }

    private static IndicatorFigure counted(String name, String text) {
        return IndicatorFigure.of(name, Indicators.written(text));
    }

    /** Each sends and the receiver accepts what its records come to. */
    private void sentAndAccepted(String... units) {
        ask("year", units);
        for (String unit : units) {
            draftFromTheRecord("year/" + unit);
            accept("year/" + unit, null);
        }
    }

    @Test
    void asksEachUnitOnceHoweverOftenItIsAsked() {
        ask("year", "hnd", "hpn");
        ask("year", "hnd", "hpn");

        assertThat(catalog.contributions("year")).hasSize(2);
        verify(process, times(2)).start(any());
    }

    @Test
    void knowsWhatBodiesStatedOfTheirOwnWorkAndAddsItUp() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        ask("review", "hccb");
        reports.save(Report.ofOneBody(
                "own", new Report.Request("77-CV-HU", "4-2:ldld:YEAR", "ldld", "btv-hu", "năm 2018", FROM, TO, DUE)));
        contribute("year/hnd", 3);
        contribute("year/hpn", 4);
        contribute("review/hccb", 5);
        contribute("own", 6);
        List.of("year/hnd", "year/hpn", "review/hccb", "own").forEach(id -> accept(id, null));

        List<ReportView> stated =
                catalog.statedBy(List.of("ldld", "hpn", "hnd", "hccb", "bdv-hu"), "77-CV-HU", FROM, TO);

        assertThat(stated).extracting(ReportView::id).containsExactly("year/hnd", "year/hpn", "own");
        assertThat(catalog.together(stated))
                .singleElement()
                .satisfies(sum -> assertThat(sum.line().counted().value()).isEqualByComparingTo("13"));
    }

    @Test
    void asksWhomTheTextItselfChargesWhereNobodyReceivedItFromHere() {
        given(organization.require(anyString()))
                .willAnswer(call -> vn.chidao.testing.Units.unit(call.getArgument(0), "MEMBER_ORGANIZATION"));
        given(obligations.obligedToReport("recorded")).willReturn(List.of("mttq", "hnd", "hpn"));

        assertThat(reporting.addressees("recorded")).containsExactly("mttq", "hnd", "hpn");
    }

    @Test
    void asksWhoReceivedItAndNobodyElse() {
        ReceiptView receipt = mock();
        given(receipt.actingUnitId()).willReturn("hccb");
        given(receipts.of("issued")).willReturn(List.of(receipt));
        given(organization.require(anyString()))
                .willAnswer(call -> vn.chidao.testing.Units.unit(call.getArgument(0), "MEMBER_ORGANIZATION"));
        given(obligations.obligedToReport("issued")).willReturn(List.of("hnd"));

        assertThat(reporting.addressees("issued")).containsExactly("hccb");
    }

    @Test
    void reviewsWhoReceivedItAndWhomItBindsWhereNobodyDid() {
        ReceiptView receipt = mock();
        given(receipt.actingUnitId()).willReturn("hccb");
        given(receipts.of("issued")).willReturn(List.of(receipt));
        UnitView ended = vn.chidao.testing.Units.until(
                vn.chidao.testing.Units.unit("hnd", "MEMBER_ORGANIZATION"),
                clock.today().minusDays(1));
        given(organization.require(anyString()))
                .willAnswer(call -> vn.chidao.testing.Units.unit(call.getArgument(0), "MEMBER_ORGANIZATION"));
        given(organization.require("hnd")).willReturn(ended);
        given(organization.positions(anyString(), eq(PositionRole.LEADER)))
                .willReturn(List.of(mock(PositionView.class)));
        given(organization.positions("area", PositionRole.LEADER)).willReturn(List.of());
        given(obligations.bound(anyString())).willReturn(List.of("mttq", "hnd", "area", "hpn"));

        assertThat(reporting.reviewed("issued")).containsExactly("hccb");
        assertThat(reporting.reviewed("recorded"))
                .as("that exist and are led by somebody")
                .containsExactly("mttq", "hpn");
    }

    @Test
    void goesOnOnceWhenTheLastTwoAreAcceptedAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            String parent = "year-" + round;
            aConsolidatedReport(parent);
            ask(parent, "hnd", "hpn");
            contribute(parent + "/hnd", 3);
            contribute(parent + "/hpn", 4);

            assertThat(AtOnce.run(() -> accept(parent + "/hnd", null), () -> accept(parent + "/hpn", null)))
                    .containsOnlyNulls();

            verify(process, times(1)).contributionsClosed(parent);
            assertThat(catalog.contributions(parent)).allMatch(ReportSummary::counts);
        }
    }

    @Test
    void goesOnWithoutTheMissingOnceTheDayHasPassed() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        accept("year/hnd", null);

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
        accept("year/hnd", null);
        LocalDate extended = DUE.plusDays(7);
        reporting.moveDeadline("year/hpn", DUE, extended);

        itIs(extended);
        reporting.closeContributions("year");
        verify(process, never()).contributionsClosed("year");

        contribute("year/hpn", 4);
        accept("year/hpn", null);
        assertThat(catalog.require("year/hpn").afterConsolidation()).isFalse();
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void addsTheReportingUnitsOwnFiguresToTheSums() {
        aConsolidatedReport("year");
        ask("year", "hnd");
        contribute("year/hnd", 3);
        accept("year/hnd", null);
        work("r-1", "bdv-hu", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 3), 2);

        assertThat(catalog.consolidation("year")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("5");
            assertThat(sum.sources()).extracting(FigureSource::sourceId).containsExactly("year/hnd", "r-1");
        });
        contribute("year", 5);
        assertThat(catalog.require("year").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.sources()).hasSize(2));
    }

    @Test
    void countsInTheNextReportWhatCameOnRecordAfterOne() {
        work("in-time", "hnd", LocalDate.of(2017, 6, 1), LocalDate.of(2017, 6, 2), 1);
        work("confirmed-late", "hnd", LocalDate.of(2017, 11, 1), LocalDate.of(2017, 12, 5), 2);
        work("after-the-draft", "hnd", LocalDate.of(2017, 12, 20), LocalDate.of(2017, 12, 20), 4);
        work("back-dated", "hnd", LocalDate.of(2017, 6, 1), LocalDate.of(2018, 3, 1), 8);
        itIs(LocalDate.of(2017, 11, 20));
        askFor(2017, "hnd");
        draftFromTheRecord("5b:bdv-hu:2017/hnd");
        accept("5b:bdv-hu:2017/hnd", null);
        itIs(LocalDate.of(2018, 11, 19));
        askFor(2018, "hnd");

        draftFromTheRecord("5b:bdv-hu:2018/hnd");

        assertThat(sourcesOf("5b:bdv-hu:2017/hnd")).containsExactly("in-time");
        assertThat(sourcesOf("5b:bdv-hu:2018/hnd")).containsExactly("back-dated", "confirmed-late", "after-the-draft");
        assertThat(figure("5b:bdv-hu:2018/hnd").line().quantity().counted()).isEqualByComparingTo("14");
        assertThat(figure("5b:bdv-hu:2018/hnd").sources())
                .as("belongs to the period before, recorded late")
                .extracting(FigureSource::late)
                .containsExactly(true, true, false);
    }

    @Test
    void addsToAReturnedDraftWhatHasComeOnRecordSince() {
        work("r-1", "hnd", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 2), 1);
        askFor(2018, "hnd");
        draftFromTheRecord("5b:bdv-hu:2018/hnd");
        returnForData("5b:bdv-hu:2018/hnd", "Thiếu mô hình ở Ấp 1");
        work("r-2", "hnd", LocalDate.of(2018, 6, 3), LocalDate.of(2018, 11, 20), 2);

        draftFromTheRecord("5b:bdv-hu:2018/hnd");

        assertThat(figure("5b:bdv-hu:2018/hnd").line().quantity().counted()).isEqualByComparingTo("3");
        assertThat(sourcesOf("5b:bdv-hu:2018/hnd")).containsExactly("r-1", "r-2");
    }

    @Test
    void leavesInTheNextDraftWhatTheUnitChangedOrLeftOut() {
        work("r-1", "hnd", LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 2), 1);
        askFor(2018, "hnd");
        contribute("5b:bdv-hu:2018/hnd", 5);
        returnForData("5b:bdv-hu:2018/hnd", "Giải trình");

        assertThat(sources.redrafted(
                        "5b:bdv-hu:2018/hnd",
                        catalog.require("5b:bdv-hu:2018/hnd").figures()))
                .singleElement()
                .satisfies(
                        figure -> assertThat(figure.line().quantity().counted()).isEqualByComparingTo("5"));
        assertThat(sources.redrafted("5b:bdv-hu:2018/hnd", List.of())).isEmpty();
    }

    @Test
    void countsAgainWhatOnlyALateContributionHadBrought() {
        work("r-1", "hnd", LocalDate.of(2017, 6, 1), LocalDate.of(2017, 6, 2), 1);
        itIs(LocalDate.of(2017, 11, 20));
        aConsolidatedReport(2017);
        askFor(2017, "hnd");
        itIs(LocalDate.of(2017, 12, 2));
        reporting.closeContributions("5b:bdv-hu:2017");
        draftFromTheRecord("5b:bdv-hu:2017/hnd");
        accept("5b:bdv-hu:2017/hnd", null);
        itIs(LocalDate.of(2018, 11, 19));
        askFor(2018, "hnd");

        draftFromTheRecord("5b:bdv-hu:2018/hnd");

        assertThat(catalog.require("5b:bdv-hu:2017/hnd").afterConsolidation()).isTrue();
        assertThat(sourcesOf("5b:bdv-hu:2018/hnd")).containsExactly("r-1");
    }

    @Test
    void leavesToEarlierPeriodsWhatALineBegunLaterFinds() {
        work("r-1", "hnd", LocalDate.of(2017, 6, 1), LocalDate.of(2017, 6, 2), 1);
        work("r-2", "hnd", LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 1), 2);
        itIs(LocalDate.of(2017, 11, 20));
        askFor(2017, "hnd");
        draftFromTheRecord("5b:bdv-hu:2017/hnd");
        accept("5b:bdv-hu:2017/hnd", null);
        itIs(LocalDate.of(2018, 3, 20));
        given(occurrences.require("5b:bdv-hu:2018-Q1")).willReturn(occurrence("5b:bdv-hu:2018-Q1", Rhythm.QUARTER));
        reporting.requestContributions(
                "5b:bdv-hu:2018-Q1",
                "77-CV-HU",
                List.of("hnd"),
                "bdv-hu",
                "quý I/2018",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 3, 31),
                LocalDate.of(2018, 3, 25));

        draftFromTheRecord("5b:bdv-hu:2018-Q1/hnd");

        assertThat(sourcesOf("5b:bdv-hu:2018-Q1/hnd")).containsExactly("r-2");
    }

    @Test
    void addsToAReviewWhatItsOwnBodyDidAndSettlesItWithTheAsking() {
        work("r-own", "bdv-hu", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 2), 5);
        work("r-not-asked", "kdc-1", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 2), 7);
        ask("review", "hnd");
        contribute("review/hnd", 3);
        assertThat(catalog.ownWork("review")).hasSize(2);
        accept("review/hnd", null);
        work("r-too-late", "bdv-hu", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 2), 11);

        assertThat(catalog.consolidation("review")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("15");
            assertThat(sum.sources())
                    .extracting(FigureSource::sourceId)
                    .containsExactly("review/hnd", "r-not-asked", "r-own");
        });
        assertThat(catalog.ownWork("review"))
                .extracting(own -> own.work().sourceId())
                .contains("r-own");
        verify(process, never()).contributionsClosed("review");
    }

    /** Whatever the days on which work is done and confirmed, reports drafted, returned, missed or late. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void countsEveryWorkInExactlyOneConsolidatedReport(long seed) {
        Random random = new Random(seed);
        List<String> asked = List.of("hnd", "hpn", "hccb");
        List<String> all = List.of("hnd", "hpn", "hccb", "bdv-hu", "kdc-1");
        for (int i = 0; i < 40; i++) {
            LocalDate done = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(4 * 365));
            LocalDate known = done.plusDays(random.nextInt(3) == 0 ? random.nextInt(500) : random.nextInt(10));
            work("w-" + i, all.get(random.nextInt(all.size())), done, known, 1 + random.nextInt(50));
        }

        for (int year = 2017; year <= 2022; year++) {
            boolean last = year == 2022;
            String parent = "5b:bdv-hu:" + year;
            itIs(LocalDate.of(year, 11, 1).plusDays(random.nextInt(10)));
            aConsolidatedReport(year);
            askFor(year, asked.toArray(String[]::new));
            List<String> tooLate = new ArrayList<>();
            for (String unit : asked) {
                String id = parent + "/" + unit;
                int fate = last ? 0 : random.nextInt(5);
                itIs(clock.today().plusDays(random.nextInt(6)));
                if (fate <= 3) {
                    draftFromTheRecord(id);
                }
                if (fate == 2) {
                    returnForData(id, "Bổ sung");
                    itIs(clock.today().plusDays(random.nextInt(3)));
                    draftFromTheRecord(id);
                }
                if (fate <= 2) {
                    accept(id, null);
                } else {
                    tooLate.add(id);
                }
            }
            itIs(LocalDate.of(year, 12, 2).plusDays(random.nextInt(20)));
            reporting.closeContributions(parent);
            draftFromTheRecord(parent);
            if (random.nextBoolean()) {
                returnForData(parent, "Bổ sung");
                itIs(clock.today().plusDays(random.nextInt(90)));
                draftFromTheRecord(parent);
            }
            accept(parent, null);
            for (String id : tooLate) {
                if (catalog.require(id).status() != ReportStatus.SENT) {
                    draftFromTheRecord(id);
                }
                accept(id, null);
            }
        }

        List<FigureSource> counted = new ArrayList<>();
        BigDecimal stated = BigDecimal.ZERO;
        for (int year = 2017; year <= 2022; year++) {
            for (SourcedFigure figure : catalog.require("5b:bdv-hu:" + year).figures()) {
                stated = stated.add(figure.line().quantity().counted());
                counted.addAll(downToTheWork(figure));
            }
        }
        assertThat(counted)
                .extracting(FigureSource::sourceId)
                .containsExactlyInAnyOrderElementsOf(
                        work.keySet().stream().map(RecordedWork::sourceId).toList());
        assertThat(stated)
                .isEqualByComparingTo(work.keySet().stream()
                        .flatMap(one -> one.figures().stream())
                        .map(figure -> figure.counted().quantity().counted())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void letsTwoReportsOfOneLineCountOneAfterTheOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            truncate();
            work.clear();
            work("r-1", "hnd", LocalDate.of(2017, 6, 1), LocalDate.of(2018, 1, 2), 1);
            itIs(LocalDate.of(2018, 11, 19));
            askFor(2017, "hnd");
            askFor(2018, "hnd");

            assertThat(AtOnce.run(
                            () -> draftFromTheRecord("5b:bdv-hu:2017/hnd"),
                            () -> draftFromTheRecord("5b:bdv-hu:2018/hnd")))
                    .containsOnlyNulls();

            assertThat(jdbc.sql("select count(*) from counted_work")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void endsReportsAndContributionsWithTheirCycle() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        accept("year/hnd", null);

        reporting.endWithCycle("77-CV-HU", "Khép lại chu kỳ");

        verify(process).end("year", "Khép lại chu kỳ");
        verify(process).end("year/hpn", "Khép lại chu kỳ");
        verify(process, never()).end("year/hnd", "Khép lại chu kỳ");
        assertThat(catalog.require("year").status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(catalog.require("year/hpn").status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(catalog.require("year/hnd").status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(reporting.awaitedParentIds()).isEmpty();
    }

    @Test
    void recordsALateContributionOutsideOfTheSums() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        contribute("year/hpn", 4);
        accept("year/hnd", null);
        itIs(DUE.plusDays(1));
        reporting.closeContributions("year");

        accept("year/hpn", null);

        assertThat(catalog.require("year/hpn").afterConsolidation()).isTrue();
        assertThat(catalog.consolidation("year"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.line().quantity().counted()).isEqualByComparingTo("3"));
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void replacesFiguresAndKeepsDecisionsWhenItIsDraftedAgain() {
        ask("year", "hnd");
        contribute("year/hnd", 3);
        returnForData("year/hnd", "Bổ sung nguyên nhân");

        contribute("year/hnd", 5);

        ReportView report = catalog.require("year/hnd");
        assertThat(report.figures())
                .singleElement()
                .satisfies(
                        figure -> assertThat(figure.line().quantity().counted()).isEqualByComparingTo("5"));
        assertThat(report.decisions()).extracting(ReportDecision::positive).containsExactly(true, false, true);
    }

    @Test
    void countsWhatWasTakenOverUnlessItIsReportedOnBesideIt() {
        given(obligations.takenOver("77-CV-HU", "hoi")).willReturn(Map.of("hnd", Set.of("4-1"), "hpn", Set.of("4-1")));
        recorded("hoi", "4-1");
        recorded("hnd", "4-1");
        recorded("hnd", "4-2b");
        recorded("hpn", "4-1");

        ask("year", "hoi", "hpn");

        assertThat(sources.ofUnit("year/hoi")).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("2");
            assertThat(sum.sources()).extracting(FigureSource::unitId).containsExactlyInAnyOrder("hoi", "hnd");
        });
    }

    private void recorded(String unitId, String code) {
        LocalDate on = FROM.plusDays(30);
        work.put(
                new RecordedWork(
                        RecordedWork.Source.RESULT,
                        unitId + ":" + code,
                        code,
                        unitId,
                        unitId,
                        on,
                        code,
                        List.of(new RecordedWork.Figure(
                                ContentArea.C3_ENVIRONMENT,
                                IndicatorFigure.of("Mô hình được nhân rộng", Indicators.exact(1, "mô hình")),
                                null))),
                on);
    }

    @Test
    void fulfilsTheOccurrenceWhenTheConsolidatedReportIsAccepted() {
        aConsolidatedReport("year");
        contribute("year");

        accept("year", null);

        verify(occurrences).complete(anyString(), any(Phrase.class));
    }

    @Test
    void waitsForBothReceiversAndAsksBothAgainAfterAReturn() {
        aReportToTwo("two");
        contribute("two");
        ReceiptTurn front = new ReceiptTurn("two", 1, 0);
        ReceiptTurn party = new ReceiptTurn("two", 1, 1);
        verify(process).askReceiver(front, "77-CV-HU", "mttq");
        verify(process).askReceiver(party, "77-CV-HU", "btv-hu");

        reporting.accept(front, null);
        verify(process, never()).reportAccepted("two");
        assertThat(catalog.require("two").status()).isEqualTo(ReportStatus.SENT);

        reporting.returnForData(party, "Thiếu phụ lục", List.of());
        verify(process).endReceipt(eq(front), contains("Thiếu phụ lục"));
        verify(process).reportReturned("two");
        assertThat(catalog.require("two").receipts())
                .extracting(ReportReceiptView::status)
                .containsExactly(ReceptionStatus.CALLED_BACK, ReceptionStatus.RETURNED);

        contribute("two");
        reporting.accept(new ReceiptTurn("two", 2, 1), null);
        reporting.accept(new ReceiptTurn("two", 2, 0), null);
        verify(process, times(1)).reportAccepted("two");
        verify(occurrences, times(1)).complete(anyString(), any(Phrase.class));
    }

    @Test
    void takesTheWordOfTwoReceiversAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "two-" + round;
            aReportToTwo(id);
            contribute(id);

            assertThat(AtOnce.run(
                            () -> reporting.accept(new ReceiptTurn(id, 1, 0), null),
                            () -> reporting.accept(new ReceiptTurn(id, 1, 1), null)))
                    .containsOnlyNulls();

            assertThat(catalog.require(id).status()).isEqualTo(ReportStatus.ACCEPTED);
            verify(process, times(1)).reportAccepted(id);
        }
    }

    private void accept(String reportId, @Nullable String comment) {
        reporting.accept(catalog.firstTurn(reportId), comment);
    }

    private void returnForData(String reportId, String reason) {
        reporting.returnForData(catalog.firstTurn(reportId), reason, List.of());
    }

    @Test
    void keepsMarksWithTheirAnswers() {
        ask("year", "hnd");
        contribute("year/hnd", 3);
        String place = ReportPlace.of(Reports.models(3)).id();
        reporting.returnForData(
                catalog.firstTurn("year/hnd"), "Xem lại số liệu", List.of(new MarkPlace(place, "Đếm lại")));

        reporting.submitDraft(new SubmitReport(
                "year/hnd",
                Reports.aText(),
                List.of(Reports.models(3)),
                List.of(new AnswerMark(0, "Đã đếm lại, đúng"))));

        assertThat(catalog.require("year/hnd").marks()).singleElement().satisfies(mark -> {
            assertThat(mark.place()).isEqualTo(place);
            assertThat(mark.state()).isEqualTo(MarkState.ANSWERED);
            assertThat(mark.answer()).isEqualTo("Đã đếm lại, đúng");
        });
    }

    @Test
    void countsUpToTheCutOffAndTheRestInTheNextRequest() {
        aDirectiveFollowedUp();
        work("before", "hnd", LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 6), 1);
        work("after", "hnd", LocalDate.of(2018, 11, 15), LocalDate.of(2018, 11, 16), 2);
        String november = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        reporting.requestContributionsTo(november);
        assertThat(catalog.contributions(november))
                .extracting(ReportSummary::unitId, ReportSummary::dueOn)
                .containsExactly(tuple("hnd", LocalDate.of(2018, 12, 12)));

        draftFromTheRecord(november + "/hnd");
        accept(november + "/hnd", null);
        itIs(LocalDate.of(2018, 12, 10));
        String december = requests.open(request("2018-12-01", "2018-12-31", "2018-12-10"));
        reporting.requestContributionsTo(december);
        draftFromTheRecord(december + "/hnd");

        assertThat(sourcesOf(november + "/hnd")).containsExactly("before");
        assertThat(sourcesOf(december + "/hnd")).containsExactly("after");
        assertThat(figure(december + "/hnd").sources()).noneMatch(FigureSource::late);
    }

    @Test
    void fulfilsNoOccurrenceWithAReportOnDemand() {
        aDirectiveFollowedUp();
        String id = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        contribute(id);

        accept(id, null);

        assertThat(catalog.require(id).status()).isEqualTo(ReportStatus.ACCEPTED);
        verify(occurrences, never()).complete(anyString(), any(Phrase.class));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> requests.withdraw(id, "Thôi"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("reporting.rule.request-answered"));
    }

    @Test
    void freesWhatWasCountedWhenTheRequestIsGivenUp() {
        aDirectiveFollowedUp();
        work("r-1", "hnd", LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 6), 1);
        String given = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        reporting.requestContributionsTo(given);
        draftFromTheRecord(given + "/hnd");

        requests.withdraw(given, "Nhầm ngày chốt");

        verify(process).end(eq(given), contains("Nhầm ngày chốt"));
        verify(process).end(eq(given + "/hnd"), contains("Nhầm ngày chốt"));
        assertThat(catalog.require(given + "/hnd").status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(reporting.awaitedParentIds()).isEmpty();
        String again = requests.open(request("2018-11-01", "2018-11-30", "2018-11-20"));
        reporting.requestContributionsTo(again);
        draftFromTheRecord(again + "/hnd");
        assertThat(sourcesOf(again + "/hnd")).containsExactly("r-1");
    }

    @Test
    void asksForOneReportOfTheSameDays() throws Exception {
        aDirectiveFollowedUp();

        List<Throwable> said = AtOnce.run(
                () -> requests.open(request("2018-11-01", "2018-11-30", "2018-11-10")),
                () -> requests.open(request("2018-11-10", "2018-12-09", "2018-11-20")));

        assertThat(said)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(refusal -> assertThat(((BusinessRuleViolation) refusal).key())
                        .isEqualTo("reporting.rule.request-overlaps"));
    }

    @Test
    void asksNobodyWhoHasNothingToDoWithTheDirective() {
        aDirectiveFollowedUp();
        OpenReportRequest asking = request("2018-11-01", "2018-11-30", "2018-11-10");

        refuses("requester", with(asking, "hnd", asking.unitIds(), asking.receiverUnitIds()));
        refuses("units", with(asking, "bdv-hu", List.of("xa-khac"), asking.receiverUnitIds()));
        refuses("receivers", with(asking, "bdv-hu", asking.unitIds(), List.of("xa-khac")));
        refuses("receivers", with(asking, "bdv-hu", asking.unitIds(), List.of("btv-hu", "btv-hu")));
        refuses("receivers", with(asking, "bdv-hu", asking.unitIds(), List.of()));
    }

    private void refuses(String field, OpenReportRequest asking) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> requests.open(asking))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static OpenReportRequest with(
            OpenReportRequest each, String requester, List<String> units, List<String> receivers) {
        return new OpenReportRequest(
                each.directiveId(),
                requester,
                each.period(),
                each.from(),
                each.to(),
                each.cutOff(),
                each.unitsDueOn(),
                each.dueOn(),
                units,
                receivers,
                each.asked());
    }

    private static OpenReportRequest request(String from, String to, String cutOff) {
        return new OpenReportRequest(
                "77-CV-HU",
                "bdv-hu",
                ReportPeriod.MONTH,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(cutOff),
                LocalDate.of(2018, 12, 12),
                LocalDate.of(2018, 12, 17),
                List.of("hnd"),
                List.of("btv-hu"),
                "Số mô hình");
    }

    /** Ban Dân vận follows it up, Ban Thường vụ receives, Hội Nông dân is addressed. */
    /** hnd has reported r-1 for 2018, which was accepted; now it is the November after. */
    private void aYearAfterAReportWithOnePieceOfWork() {
        aDirectiveFollowedUp();
        work("r-1", "hnd", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 3), 3);
        itIs(LocalDate.of(2018, 11, 19));
        askFor(2018, "hnd");
        draftFromTheRecord("5b:bdv-hu:2018/hnd");
        accept("5b:bdv-hu:2018/hnd", null);
        itIs(LocalDate.of(2019, 11, 19));
    }

    private void aDirectiveFollowedUp() {
        DirectiveView directive = mock(DirectiveView.class);
        given(directive.id()).willReturn("77-CV-HU");
        given(directive.isInForce()).willReturn(true);
        given(directive.followUpUnitId()).willReturn("bdv-hu");
        given(directive.reportReceiverUnitId()).willReturn("btv-hu");
        given(directives.require("77-CV-HU")).willReturn(directive);
        UnitView unit = mock(UnitView.class);
        given(unit.existsOn(any())).willReturn(true);
        given(organization.unit(anyString())).willReturn(Optional.of(unit));
        given(organization.require(anyString())).willReturn(unit);
        ReceiptView receipt = mock(ReceiptView.class);
        given(receipt.actingUnitId()).willReturn("hnd");
        given(receipts.of("77-CV-HU")).willReturn(List.of(receipt));
    }

    @Test
    void keepsTheSumOfBeforeUntilACorrectionIsAcceptedAndShowsTheDifferenceAbove() {
        aDirectiveFollowedUp();
        work("r-1", "hnd", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 3), 3);
        aConsolidatedReport("year");
        ask("year", "hnd");
        draftFromTheRecord("year/hnd");
        accept("year/hnd", null);
        draftFromTheRecord("year");
        accept("year", null);
        work("r-2", "hnd", LocalDate.of(2018, 6, 2), LocalDate.of(2018, 11, 20), 2);

        String correction = corrections.open("year/hnd", "Đếm sót một mô hình");

        assertThat(correction).isEqualTo("year/hnd~2");
        assertThat(sum("year")).isEqualByComparingTo("3");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> corrections.open("year/hnd", "Lần nữa"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("reporting.rule.correction-open"));

        draftCorrection(correction);
        assertThat(sum("year")).as("until it is accepted").isEqualByComparingTo("3");
        accept(correction, null);

        assertThat(sum("year")).isEqualByComparingTo("5");
        ReportView parent = catalog.require("year");
        assertThat(figure("year").line().quantity().counted())
                .as("not changed silently")
                .isEqualByComparingTo("3");
        assertThat(figure("year/hnd").sources())
                .extracting(FigureSource::sourceId)
                .containsExactly("r-1");
        assertThat(catalog.correctedBelow(parent)).singleElement().satisfies(below -> {
            assertThat(below.corrected().id()).isEqualTo("year/hnd~2");
            assertThat(below.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.was().quantity().counted()).isEqualByComparingTo("3");
                assertThat(difference.is().quantity().counted()).isEqualByComparingTo("5");
            });
        });
        assertThat(catalog.contributions("year"))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("year/hnd~2"));

        String above = corrections.open("year", "Cấp dưới đã đính chính");
        draftCorrection(above);
        accept(above, null);

        assertThat(figure("year~2").line().quantity().counted()).isEqualByComparingTo("5");
        assertThat(catalog.correctedBelow(catalog.require("year~2"))).isEmpty();
        assertThat(catalog.versions("year"))
                .extracting(each -> each.version().standing())
                .containsExactly(false, true);
        verify(occurrences, times(1)).complete(anyString(), any(Phrase.class));
    }

    /** Merged between asking and consolidation: the successor sends it, once, and answers for it later on. */
    @Test
    void addsUpAContributionThatASuccessorSends() {
        aDirectiveFollowedUp();
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        accept("year/hnd", null);
        jdbc.sql("update report set acting_unit_id = 'hoi' where id = 'year/hpn'")
                .update();

        contribute("year/hpn", 4);
        accept("year/hpn", null);

        assertThat(sum("year")).isEqualByComparingTo("7");
        assertThat(catalog.contributions("year"))
                .extracting(ReportSummary::unitName, ReportSummary::actingUnitId, ReportSummary::counts)
                .containsExactly(tuple("hnd", "hnd", true), tuple("hpn → hoi", "hoi", true));
        assertThat(catalog.require(corrections.open("year/hpn", "Kiểm lại sau sáp nhập"))
                        .actingUnitId())
                .isEqualTo("hoi");
        verify(process, times(1)).contributionsClosed("year");
    }

    @Test
    void leavesToTheNextReportWhatAnAbandonedCorrectionHadCounted() {
        aYearAfterAReportWithOnePieceOfWork();
        work("r-2", "hnd", LocalDate.of(2018, 6, 2), LocalDate.of(2019, 1, 2), 2);
        String correction = corrections.open("5b:bdv-hu:2018/hnd", "Bổ sung");
        draftCorrection(correction);

        corrections.withdraw(correction, "Để báo cáo năm sau");
        askFor(2019, "hnd");
        draftFromTheRecord("5b:bdv-hu:2019/hnd");

        assertThat(sourcesOf("5b:bdv-hu:2019/hnd")).containsExactly("r-2");
        verify(process).end(eq(correction), contains("Để báo cáo năm sau"));
        assertThat(catalog.contributions("5b:bdv-hu:2018"))
                .singleElement()
                .satisfies(row -> assertThat(row.counts()).isTrue());
    }

    @Test
    void countsOnceWhatACorrectionHasTakenUp() {
        aYearAfterAReportWithOnePieceOfWork();
        work("r-2", "hnd", LocalDate.of(2018, 6, 2), LocalDate.of(2019, 1, 2), 2);
        work("r-3", "hnd", LocalDate.of(2019, 6, 2), LocalDate.of(2019, 6, 2), 1);
        String correction = corrections.open("5b:bdv-hu:2018/hnd", "Bổ sung");
        draftCorrection(correction);
        accept(correction, null);

        askFor(2019, "hnd");
        draftFromTheRecord("5b:bdv-hu:2019/hnd");

        assertThat(sourcesOf(correction)).containsExactly("r-1", "r-2");
        assertThat(sourcesOf("5b:bdv-hu:2019/hnd")).containsExactly("r-3");
    }

    @Test
    void countsOnceWhatACorrectionUnderWayHasTakenUp() {
        aYearAfterAReportWithOnePieceOfWork();
        work("r-2", "hnd", LocalDate.of(2018, 6, 2), LocalDate.of(2019, 1, 2), 2);
        work("r-3", "hnd", LocalDate.of(2019, 6, 2), LocalDate.of(2019, 6, 2), 1);
        String correction = corrections.open("5b:bdv-hu:2018/hnd", "Bổ sung");
        draftCorrection(correction);

        askFor(2019, "hnd");
        draftFromTheRecord("5b:bdv-hu:2019/hnd");
        accept("5b:bdv-hu:2019/hnd", null);
        accept(correction, null);

        assertThat(sourcesOf(correction)).containsExactly("r-1", "r-2");
        assertThat(sourcesOf("5b:bdv-hu:2019/hnd")).containsExactly("r-3");
    }

    @Test
    void countsNothingFromBeforeTheFirstDaysThatWereAskedFor() {
        aDirectiveFollowedUp();
        work("years-ago", "hnd", LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 1), 8);
        work("day-before", "hnd", LocalDate.of(2018, 10, 31), LocalDate.of(2018, 11, 1), 4);
        work("first-day", "hnd", LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 1), 1);
        work("elsewhere-years-ago", "xa-1", LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 1), 16);
        String november = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        reporting.requestContributionsTo(november);
        draftFromTheRecord(november + "/hnd");
        accept(november + "/hnd", null);
        draftFromTheRecord(november);
        itIs(LocalDate.of(2018, 12, 10));
        work("recorded-late", "hnd", LocalDate.of(2018, 11, 9), LocalDate.of(2018, 12, 5), 2);
        String december = requests.open(request("2018-12-01", "2018-12-31", "2018-12-10"));
        reporting.requestContributionsTo(december);
        draftFromTheRecord(december + "/hnd");

        assertThat(sourcesOf(november + "/hnd")).containsExactly("first-day");
        assertThat(sourcesOf(november)).containsExactly(november + "/hnd");
        assertThat(sourcesOf(december + "/hnd")).containsExactly("recorded-late");
    }

    @Test
    void correctsNothingThatNobodyWantsAnyMore() {
        aDirectiveFollowedUp();
        work("r-1", "hnd", LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 6), 1);
        String given = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        reporting.requestContributionsTo(given);
        draftFromTheRecord(given + "/hnd");
        accept(given + "/hnd", null);
        String underWay = corrections.open(given + "/hnd", "Đếm sót");
        draftCorrection(underWay);

        requests.withdraw(given, "Nhầm ngày chốt");

        assertThat(catalog.require(underWay).status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> corrections.open(given + "/hnd", "Đếm sót"))
                .satisfies(
                        refusal -> assertThat(refusal.key()).isEqualTo("reporting.rule.correction-parent-withdrawn"));
        assertThat(jdbc.sql("select count(*) from counted_work")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsACorrectionToWhoReceivesInTheOldReceiversPlace() {
        aDirectiveFollowedUp();
        aReportToTwo("two");
        contribute("two");
        reporting.accept(new ReceiptTurn("two", 1, 0), null);
        reporting.accept(new ReceiptTurn("two", 1, 1), null);

        handOver("btv-hu", "dang-uy");

        assertThat(catalog.require("two").receipts())
                .extracting(ReportReceiptView::actingUnitId, ReportReceiptView::status)
                .containsExactly(tuple("mttq", ReceptionStatus.ACCEPTED), tuple("dang-uy", ReceptionStatus.ACCEPTED));
        String correction = corrections.open("two", "Sai tên");
        contribute(correction);
        verify(process).askReceiver(new ReceiptTurn(correction, 1, 1), "77-CV-HU", "dang-uy");
        verify(process, never()).askReceiver(new ReceiptTurn(correction, 1, 1), "77-CV-HU", "btv-hu");
    }

    @Test
    void refusesACorrectionToAReceiverThatIsGone() {
        aDirectiveFollowedUp();
        aReportToTwo("two");
        contribute("two");
        reporting.accept(new ReceiptTurn("two", 1, 0), null);
        reporting.accept(new ReceiptTurn("two", 1, 1), null);
        UnitView gone = mock(UnitView.class);
        given(organization.require("btv-hu")).willReturn(gone);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> corrections.open("two", "Sai tên"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("reporting.rule.correction-receiver-gone"));
    }

    @Test
    void leavesToASuccessorTheLookItHasNotTakenYet() {
        aReportToTwo("two");
        contribute("two");
        reporting.accept(new ReceiptTurn("two", 1, 0), null);

        handOver("mttq", "btv-hu");

        assertThat(catalog.require("two").status()).isEqualTo(ReportStatus.SENT);
        verify(process, never()).endReceipt(eq(new ReceiptTurn("two", 1, 1)), anyString());
        reporting.accept(new ReceiptTurn("two", 1, 1), null);
        assertThat(catalog.require("two").status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void takesTheWordOfAReceiverForBothPlacesItComesToHold() {
        aReportToTwo("two");
        contribute("two");
        reporting.accept(new ReceiptTurn("two", 1, 1), null);

        handOver("mttq", "btv-hu");

        assertThat(catalog.require("two").status()).isEqualTo(ReportStatus.ACCEPTED);
        verify(process).endReceipt(eq(new ReceiptTurn("two", 1, 0)), anyString());
        verify(process, times(1)).reportAccepted("two");
    }

    private void handOver(String from, String to) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> transfer.transfer(new Handover("r", from, clock.today(), to, Map.of())));
    }

    @Test
    void asksNobodyBesideAnInstanceOfTheFirstModel() {
        given(process.asksReceiverItself("year/hnd")).willReturn(true);
        ask("year", "hnd", "hpn");

        contribute("year/hnd", 3);
        contribute("year/hpn", 4);

        verify(process, never()).askReceiver(eq(new ReceiptTurn("year/hnd", 1, 0)), anyString(), anyString());
        verify(process).askReceiver(new ReceiptTurn("year/hpn", 1, 0), "77-CV-HU", "bdv-hu");
    }

    @Test
    void withdrawsWhatIsUnderWayWithItsOccurrence() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        accept("year/hnd", null);

        reporting.endReleased(List.of("year"), "Thôi thực hiện điểm 5");

        assertThat(catalog.require("year").status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(catalog.require("year/hpn").status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(catalog.require("year/hnd").status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void opensOneCorrectionAtATime() throws Exception {
        aDirectiveFollowedUp();
        ask("year", "hnd");
        contribute("year/hnd", 3);
        accept("year/hnd", null);

        List<Throwable> said =
                AtOnce.run(() -> corrections.open("year/hnd", "Một"), () -> corrections.open("year/hnd", "Hai"));

        assertThat(said).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(catalog.versions("year/hnd")).hasSize(2);
    }

    private BigDecimal sum(String parentId) {
        return catalog.consolidation(parentId).get(0).line().quantity().counted();
    }

    private void draftCorrection(String id) {
        ReportView report = catalog.require(id);
        List<SourcedFigure> figures = report.consolidating()
                ? catalog.consolidation(id)
                : sources.redrafted(
                        id, catalog.require(report.version().correctsId()).figures());
        reporting.submitDraft(new SubmitReport(
                id, Reports.aText(), figures.stream().map(SourcedFigure::line).toList()));
        reporting.approve(id, null);
    }

    private void aReportToTwo(String id) {
        reports.save(Report.consolidated(
                id,
                new Report.Request(
                        "77-CV-HU",
                        "5b:bdv-hu:YEAR",
                        "bdv-hu",
                        List.of("mttq", "btv-hu"),
                        "năm 2018",
                        FROM,
                        TO,
                        DUE.plusDays(14),
                        null,
                        null,
                        null)));
    }

    private void ask(String parentId, String... units) {
        reporting.requestContributions(parentId, "77-CV-HU", List.of(units), "bdv-hu", "năm 2018", FROM, TO, DUE);
    }

    @Test
    void asksForRegularReportsAsHasBeenDecidedForTheirRhythm() {
        aDirectiveFollowedUp();
        regularReports(Rhythm.YEAR, Rhythm.MONTH);
        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 46, 5, "hnd", 0)));
        given(organization.unit(eq("hnd"), any())).willReturn(Optional.of(mock(UnitView.class)));

        reporting.openReport(occurrence("year"));
        reporting.openReport(occurrence("month", Rhythm.MONTH));

        assertThat(catalog.require("year").receiverUnitIds()).containsExactly("btv-hu", "hnd");
        assertThat(reports.findById("year").orElseThrow().cutOff()).isEqualTo(LocalDate.of(2018, 11, 15));
        assertThat(catalog.require("month").receiverUnitIds()).containsExactly("btv-hu");
        assertThat(reports.findById("month").orElseThrow().cutOff()).isNull();
        assertThat(termsBook.of("77-CV-HU", Rhythm.YEAR)).satisfies(decided -> {
            assertThat(decided.unitsDueBefore()).isEqualTo(5);
            assertThat(decided.seen()).isEqualTo(1);
            assertThat(decided.reason()).isEqualTo("Báo cáo năm chốt trước Ngày hội");
        });
        assertThat(termsBook.of("77-CV-HU", Rhythm.MONTH).unitsDueBefore()).isEqualTo(ReportTermsBook.UNITS_DUE_BEFORE);
    }

    @Test
    void holdsAReportToTheTermsUnderWhichItOpened() {
        aDirectiveFollowedUp();
        regularReports(Rhythm.YEAR);
        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 0, 3, null, 0)));
        reporting.openReport(occurrence("year"));

        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 0, 5, null, 1)));
        reporting.requestContributionsTo("year");
        reporting.openReport(occurrence("next"));
        reporting.requestContributionsTo("next");

        assertThat(catalog.require("year/hnd").dueOn()).isEqualTo(LocalDate.of(2018, 11, 28));
        assertThat(catalog.require("next/hnd").dueOn()).isEqualTo(LocalDate.of(2018, 11, 26));
    }

    /** CTPH Đức Cơ, mục III.2: six are bound to report to one of them, and each piece of work is added up once. */
    @Test
    void addsUpOnceWhatSeveralAreBoundToReport() {
        aDirectiveFollowedUp();
        List<OccurrenceView> bound = boundToReport("hnd", "bdv-hu", "hpn");
        work("w-lead", "bdv-hu", FROM.plusDays(9), FROM.plusDays(9), 1);
        work("w-farmers", "hnd", FROM.plusDays(9), FROM.plusDays(9), 2);
        work("w-women", "hpn", FROM.plusDays(9), FROM.plusDays(9), 4);
        work("w-commune", "xa-1", FROM.plusDays(9), FROM.plusDays(9), 8);

        bound.forEach(reporting::openReport);
        assertThat(reports.findAll()).extracting(Report::id).containsExactly("5b:bdv-hu");
        reporting.requestContributionsTo("5b:bdv-hu");
        for (String unit : List.of("hnd", "hpn")) {
            draftFromTheRecord("5b:bdv-hu/" + unit);
            accept("5b:bdv-hu/" + unit, null);
        }
        draftFromTheRecord("5b:bdv-hu");
        accept("5b:bdv-hu", null);

        assertThat(figure("5b:bdv-hu").line().quantity().counted()).isEqualByComparingTo("15");
        assertThat(downToTheWork(figure("5b:bdv-hu")))
                .extracting(FigureSource::sourceId)
                .containsExactlyInAnyOrder("w-lead", "w-farmers", "w-women", "w-commune");
        assertThat(reports.findAll()).filteredOn(Report::consolidating).hasSize(1);
        for (OccurrenceView each : bound) {
            verify(occurrences).complete(eq(each.id()), any(Phrase.class));
        }
    }

    @Test
    void asksABodyThatIsBoundLaterBesideTheOthers() {
        aDirectiveFollowedUp();
        boundToReport("bdv-hu", "hnd").forEach(reporting::openReport);
        reporting.requestContributionsTo("5b:bdv-hu");

        List<OccurrenceView> all = boundToReport("bdv-hu", "hnd", "hpn");
        reporting.openReport(all.get(2));
        reporting.openReport(all.get(2));

        assertThat(catalog.contributions("5b:bdv-hu"))
                .extracting(ReportSummary::id)
                .containsExactly("5b:bdv-hu/hnd", "5b:bdv-hu/hpn");
    }

    @Test
    void letsEachReportItsOwnWhereNobodyOfThoseBoundIsInCharge() {
        aDirectiveFollowedUp();
        List<OccurrenceView> bound = boundToReport("hnd", "hpn");
        work("w-farmers", "hnd", FROM.plusDays(9), FROM.plusDays(9), 2);
        work("w-women", "hpn", FROM.plusDays(9), FROM.plusDays(9), 4);

        for (OccurrenceView each : bound) {
            reporting.openReport(each);
            draftFromTheRecord(each.id());
            accept(each.id(), null);
        }

        assertThat(sourcesOf("5b:hnd")).containsExactly("w-farmers");
        assertThat(sourcesOf("5b:hpn")).containsExactly("w-women");
        assertThat(catalog.require("5b:hnd").receiverUnitIds()).containsExactly("btv-hu");
        bound.forEach(each -> verify(occurrences).complete(eq(each.id()), any(Phrase.class)));
    }

    /** One occurrence each, in one year. */
    private List<OccurrenceView> boundToReport(String... units) {
        ObligationView duty = mock(ObligationView.class);
        given(duty.unitIds()).willReturn(List.of(units));
        given(obligations.find("5b")).willReturn(Optional.of(duty));
        for (String unit : units) {
            given(organization.unit(eq(unit), any())).willReturn(Optional.of(mock(UnitView.class)));
        }
        List<OccurrenceView> all = Stream.of(units)
                .map(unit -> new OccurrenceView(
                        "5b:" + unit,
                        "5b",
                        "5b",
                        "77-CV-HU",
                        unit,
                        unit,
                        Rhythm.YEAR,
                        ObligationStage.REPORT,
                        "2018",
                        "năm 2018",
                        FROM,
                        TO,
                        FROM,
                        DUE,
                        "OPEN"))
                .toList();
        given(occurrences.ofObligation("5b")).willReturn(all);
        all.forEach(each -> given(occurrences.find(each.id())).willReturn(Optional.of(each)));
        return all;
    }

    @Test
    void releasesAtAStartWhatAnEarlierEndOfACycleHasLeftOpen() {
        aDirectiveFollowedUp();
        ObligationView closed = mock(ObligationView.class);
        given(closed.status()).willReturn(ObligationStatus.CLOSED);
        given(obligations.ofDirective("77-CV-HU")).willReturn(List.of(closed));
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hpn", 4);
        accept("year/hpn", null);
        String correction = corrections.open("year/hpn", "Đếm lại");
        String asked = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));

        endedCycles.release();

        assertThat(reports.findAll())
                .extracting(Report::id, Report::status)
                .containsExactlyInAnyOrder(
                        tuple("year", ReportStatus.WITHDRAWN),
                        tuple("year/hnd", ReportStatus.WITHDRAWN),
                        tuple("year/hpn", ReportStatus.ACCEPTED),
                        tuple(correction, ReportStatus.REQUESTED),
                        tuple(asked, ReportStatus.REQUESTED));
        assertThat(reporting.awaitedParentIds()).isEmpty();
    }

    @Test
    void leavesOpenWhatACycleThatGoesOnWants() {
        ObligationView closed = mock(ObligationView.class);
        given(closed.status()).willReturn(ObligationStatus.CLOSED);
        ObligationView goesOn = mock(ObligationView.class);
        given(goesOn.status()).willReturn(ObligationStatus.IN_FORCE);
        given(obligations.ofDirective("77-CV-HU")).willReturn(List.of(closed, goesOn));
        aConsolidatedReport("year");

        endedCycles.release();

        assertThat(catalog.require("year").status()).isEqualTo(ReportStatus.REQUESTED);
    }

    /** Parted: nobody was asked who answers for what had been accepted, for nothing of it was open. */
    @Test
    void letsAUnitBePartedThatHasAcceptedReports() {
        aConsolidatedReport("year");
        ask("year", "hnd", "hpn");
        contribute("year/hnd", 3);
        accept("year/hnd", null);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        transfer.transfer(new Handover("r", "hnd", clock.today(), null, Map.of("other", "hnd-1"))));
        assertThat(catalog.require("year/hnd").actingUnitId()).isEqualTo("hnd");

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> transfer.transfer(new Handover("r", "hpn", clock.today(), null, Map.of()))))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("organization.rule.successor-missing"));
    }

    @Test
    void asksWhoeverStandsInThePlaceOfOneMergedTwice() {
        aDirectiveFollowedUp();
        String november = requests.open(request("2018-11-01", "2018-11-30", "2018-11-10"));
        given(organization.successors("hnd"))
                .willReturn(List.of(new SuccessorView("hnd", "hnd-moi", LocalDate.of(2018, 7, 1), null)));
        given(organization.successors("hnd-moi"))
                .willReturn(List.of(new SuccessorView("hnd-moi", "hoi", LocalDate.of(2018, 9, 1), null)));
        given(organization.unit(eq("hoi"), any())).willReturn(Optional.of(mock(UnitView.class)));
        ReceiptView receipt = mock(ReceiptView.class);
        given(receipt.actingUnitId()).willReturn("hoi");
        given(receipts.of("77-CV-HU")).willReturn(List.of(receipt));

        reporting.requestContributionsTo(november);

        assertThat(catalog.contributions(november))
                .extracting(ReportSummary::id)
                .containsExactly(november + "/hoi");
    }

    @Test
    void letsTheSecondOfTwoDecidersLookAgain() {
        aDirectiveFollowedUp();
        regularReports(Rhythm.YEAR);
        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 46, 5, null, 0)));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 0, 10, null, 0))))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("reporting.rule.terms-overtaken"));
        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 0, 10, "hnd", 1)));
        assertThat(termsBook.of("77-CV-HU", Rhythm.YEAR).seen()).isEqualTo(2);
    }

    @Test
    void refusesTermsThatCannotBe() {
        aDirectiveFollowedUp();
        regularReports(Rhythm.YEAR);
        refusedTerms("cutOffDaysBefore", decision(Rhythm.YEAR, 93, 5, null, 0));
        refusedTerms("unitsDueBefore", decision(Rhythm.YEAR, 0, 20, null, 0));
        refusedTerms("cutOffDaysBefore", decision(Rhythm.YEAR, -1, 5, null, 0));
        refusedTerms("unitsDueBefore", decision(Rhythm.YEAR, 0, 0, null, 0));
        refusedTerms("secondReceiverUnitId", decision(Rhythm.YEAR, 0, 5, "btv-hu", 0));
        refusedTerms("secondReceiverUnitId", decision(Rhythm.YEAR, 0, 5, "nobody", 0));
        refusedTerms(null, decision(Rhythm.MONTH, 0, 5, null, 0));
    }

    @Test
    void sendsTheReportToWhoeverStandsInTheSecondReceiversPlace() {
        aDirectiveFollowedUp();
        regularReports(Rhythm.YEAR);
        CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision(Rhythm.YEAR, 0, 5, "hnd", 0)));
        UnitView living = mock(UnitView.class);
        given(organization.unit(eq("mttq"), any())).willReturn(Optional.of(living));
        given(organization.successors("hnd"))
                .willReturn(List.of(new SuccessorView("hnd", "hnd-moi", LocalDate.of(2018, 7, 1), null)));
        given(organization.successors("hnd-moi"))
                .willReturn(List.of(new SuccessorView("hnd-moi", "mttq", LocalDate.of(2018, 9, 1), null)));

        assertThat(termsBook.of("77-CV-HU", Rhythm.YEAR).secondReceiverUnitId()).isEqualTo("mttq");
    }

    private void refusedTerms(@Nullable String field, DecideReportTerms decision) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> CurrentActor.run(Actor.SYSTEM, () -> terms.decide(decision)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void regularReports(Rhythm... rhythms) {
        ObligationView duty = mock(ObligationView.class);
        given(duty.rhythms())
                .willReturn(Stream.of(rhythms)
                        .map(rhythm -> new RhythmLineView(
                                rhythm, ObligationStage.REPORT, DUE, 20, true, null, null, null, null))
                        .toList());
        given(obligations.ofDirective("77-CV-HU")).willReturn(List.of(duty));
    }

    private static DecideReportTerms decision(
            Rhythm rhythm, int cutOff, int unitsDue, @Nullable String second, long seen) {
        return new DecideReportTerms(
                "77-CV-HU", rhythm, "bdv-hu", cutOff, unitsDue, second, "Báo cáo năm chốt trước Ngày hội", seen);
    }

    private void truncate() {
        jdbc.sql("truncate report, report_request, report_terms, contribution_round, counted_work cascade")
                .update();
    }

    private void askFor(int year, String... units) {
        reporting.requestContributions(
                "5b:bdv-hu:" + year,
                "77-CV-HU",
                List.of(units),
                "bdv-hu",
                "năm " + year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 12, 1));
    }

    private void aConsolidatedReport(String id) {
        reports.save(Report.consolidated(
                id,
                new Report.Request(
                        "77-CV-HU", "5b:bdv-hu:YEAR", "bdv-hu", "btv-hu", "năm 2018", FROM, TO, DUE.plusDays(14))));
    }

    private void aConsolidatedReport(int year) {
        reports.save(Report.consolidated(
                "5b:bdv-hu:" + year,
                new Report.Request(
                        "77-CV-HU",
                        "5b:bdv-hu:YEAR",
                        "bdv-hu",
                        "btv-hu",
                        "năm " + year,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        LocalDate.of(year, 12, 15))));
    }

    /** As an officer does who takes over what the draft begins with. */
    private void draftFromTheRecord(String reportId) {
        ReportView report = catalog.require(reportId);
        List<SourcedFigure> figures = report.consolidating()
                ? catalog.consolidation(reportId)
                : sources.redrafted(reportId, report.figures());
        reporting.submitDraft(new SubmitReport(
                reportId,
                Reports.aText(),
                figures.stream().map(SourcedFigure::line).toList()));
        reporting.approve(reportId, null);
    }

    private SourcedFigure figure(String reportId) {
        return catalog.require(reportId).figures().get(0);
    }

    private List<String> sourcesOf(String reportId) {
        return figure(reportId).sources().stream().map(FigureSource::sourceId).toList();
    }

    private List<FigureSource> downToTheWork(SourcedFigure figure) {
        return figure.sources().stream()
                .flatMap(source -> source.kind() == FigureSourceKind.REPORT
                        ? catalog.require(source.sourceId()).figures().stream()
                                .flatMap(below -> below.sources().stream())
                        : Stream.of(source))
                .toList();
    }

    /** @param known the day from which the catalog tells of it */
    private void work(String id, String unitId, LocalDate done, LocalDate known, long models) {
        work.put(
                new RecordedWork(
                        RecordedWork.Source.RECORD,
                        id,
                        "5a",
                        unitId,
                        unitId,
                        done,
                        "Nhân rộng mô hình",
                        List.of(new RecordedWork.Figure(
                                ContentArea.C3_ENVIRONMENT,
                                IndicatorFigure.of("Mô hình được nhân rộng", Indicators.exact(models, "mô hình")),
                                null))),
                known);
    }

    /** Something on record since the day it was done. */
    private void work(
            String id, String unitId, String doneBy, IndicatorFigure counted, @Nullable String countedAtUnitId) {
        LocalDate done = FROM.plusDays(40);
        work.put(
                new RecordedWork(
                        RecordedWork.Source.RECORD,
                        id,
                        "5a",
                        unitId,
                        doneBy,
                        done,
                        "Việc đã làm",
                        List.of(new RecordedWork.Figure(ContentArea.C1_ECONOMY_POVERTY, counted, countedAtUnitId))),
                done);
    }

    private List<RecordedWork> onRecord(LocalDate until) {
        return work.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(clock.today()))
                .map(Map.Entry::getKey)
                .filter(one -> !one.on().isAfter(until))
                .sorted(Comparator.comparing(RecordedWork::on).thenComparing(RecordedWork::sourceId))
                .toList();
    }

    private static OccurrenceView occurrence(String id) {
        return occurrence(id, Rhythm.YEAR);
    }

    private static OccurrenceView occurrence(String id, Rhythm rhythm) {
        return new OccurrenceView(
                id,
                "5b",
                "5b",
                "77-CV-HU",
                "bdv-hu",
                "bdv-hu",
                rhythm,
                ObligationStage.REPORT,
                id,
                id,
                FROM,
                TO,
                FROM,
                DUE,
                "OPEN");
    }

    private void contribute(String reportId, long... models) {
        List<FigureLine> figures = new ArrayList<>();
        for (long value : models) {
            figures.add(Reports.figure(ContentArea.C3_ENVIRONMENT, "Mô hình được nhân rộng", value, "mô hình"));
        }
        reporting.submitDraft(new SubmitReport(reportId, Reports.aText(), figures));
        reporting.approve(reportId, null);
    }

    private void itIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant();
        clock.setOffset(Duration.between(clock.realInstant(), noon));
    }

    @Configuration
    @EnableTransactionManagement
    @EnableJpaRepositories(basePackageClasses = ReportRepository.class)
    @Import({
        ReportingManagement.class,
        CorrectionManagement.class,
        ReportRows.class,
        Consolidators.class,
        EndedCycles.class,
        ReportRequestManagement.class,
        ReportTermsBook.class,
        ReportTermsManagement.class,
        ReportingCatalog.class,
        ReportTransfer.class,
        ContributionRounds.class,
        FigureSources.class,
        CountedWork.class,
        Consolidation.class
    })
    static class Reporting extends JpaModule {

        Reporting() {
            super("reporting");
        }

        @Bean
        FigureIntake intake() {
            return Indicators.intake();
        }

        @Bean
        Units units() {
            return Indicators.units();
        }

        @Bean
        RollUp rollUp() {
            return Indicators.rollUp();
        }

        @Bean
        QuantityPrinter printer() {
            return Indicators.printer();
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2018-11-20T05:00:00Z"), ZoneOffset.UTC));
        }

        @Bean
        MessageSource messageSource() {
            return ProductMessages.ALL;
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays();
        }
    }
}
