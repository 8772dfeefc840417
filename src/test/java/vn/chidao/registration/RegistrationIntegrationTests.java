package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.SheetAmendmentProcess.AmendmentOpening;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.JpaModule;
import vn.chidao.testing.ProductMessages;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskHandover;

/** Sheets on a real PostgreSQL with the module's own migrations; what lies above and below is not there. */
@SpringJUnitConfig(RegistrationIntegrationTests.Registration.class)
class RegistrationIntegrationTests {

    private static final String SHEET = "4-2b:hnd:2018";

    @MockitoBean
    private ContentRegistrationProcess process;

    @MockitoBean
    private SheetAmendmentProcess amendmentProcess;

    @MockitoBean
    private DirectiveCatalog directives;

    @MockitoBean
    private Occurrences occurrences;

    @MockitoBean
    private ObligationCatalog obligations;

    @MockitoBean
    private OrganizationDirectory organization;

    @MockitoBean
    private ConsultationLead consultation;

    @Autowired
    private RegistrationManagement registration;

    @Autowired
    private AmendmentManagement amendments;

    @Autowired
    private RegistrationCatalog catalog;

    @Autowired
    private RegisteredLines lineWork;

    @Autowired
    private SheetProgress progress;

    @Autowired
    private OpenWorkTransfer transfer;

    @Autowired
    private TransactionOperations transactions;

    @MockitoBean
    private TaskHandover tasks;

    @MockitoBean
    private AnnexManagement annexes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate registration_sheet, registration_version, registration_line, registration_decision,"
                        + " registration_amendment cascade")
                .update();
        given(organization.nameOf(anyString())).willAnswer(call -> call.getArgument(0));
        given(organization.nameOf(anyString(), any())).willAnswer(call -> call.getArgument(0));
        given(organization.require(anyString()))
                .willAnswer(call -> vn.chidao.testing.Units.unit(call.getArgument(0), "MEMBER_ORGANIZATION"));
        given(organization.units()).willReturn(List.of());
        given(consultation.of(any(), any())).willReturn(new Consultation("mttq", "btt-mttq"));
        given(organization.predecessors(anyString())).willReturn(List.of());
        ObligationView inForce = mock();
        given(inForce.status()).willReturn(ObligationStatus.IN_FORCE);
        given(obligations.find("4-2b")).willReturn(Optional.of(inForce));
        given(directives.require("77-CV-HU")).willReturn(mock(DirectiveView.class));
    }

    @Test
    void keepsAllThatALineSays() {
        open("hnd", 2018);
        SheetLine line = new SheetLine(
                ContentArea.C1_ECONOMY_POVERTY,
                LineKind.HOUSEHOLD_HELP,
                "Vốn cho hộ nghèo",
                null,
                Indicators.written("trên 28,5 triệu đồng"),
                LocalDate.of(2018, 3, 1),
                LocalDate.of(2018, 11, 18),
                "Hội Phụ nữ",
                "quỹ hội");

        registration.submit(new SubmitSheet(SHEET, List.of(line), "Chờ giải ngân"));

        assertThat(catalog.require(SHEET).lines()).containsExactly(line);
        assertThat(catalog.versionsOf(SHEET)).singleElement().satisfies(version -> {
            assertThat(version.lines()).isEqualTo(1);
            assertThat(version.note()).isEqualTo("Chờ giải ngân");
        });
    }

    @Test
    void offersLastYearsAcceptedLinesInThisYearsDays() {
        accepted("hnd", 2017, during(LocalDate.of(2017, 3, 1)));
        open("hnd", 2018);

        assertThat(catalog.linesOfYearBefore(catalog.require(SHEET))).containsExactly(during(LocalDate.of(2018, 3, 1)));
    }

    @Test
    void offersNothingOfASheetThatWasNotAccepted() {
        open("hnd", 2017);
        registration.submit(new SubmitSheet("4-2b:hnd:2017", List.of(RegistrationSheets.aModel("Đường hoa")), null));
        open("hnd", 2018);

        assertThat(catalog.linesOfYearBefore(catalog.require(SHEET))).isEmpty();
    }

    @Test
    void leavesWhatWasAcceptedInForceUntilTheLeadConsents() {
        SheetLine flowers = RegistrationSheets.aModel("Đường hoa");
        SheetLine lamps = RegistrationSheets.aModel("Thắp sáng đường quê");
        accepted("hnd", 2018, flowers);

        String amendment = amendments.propose(SHEET, "Đổi theo điều kiện của ấp");
        amendments.submit(new AmendSheet(amendment, List.of(lamps), null, "Ấp đã có đường hoa"));
        amendments.approve(amendment, null);

        verify(amendmentProcess).start(new AmendmentOpening(amendment, "77-CV-HU", "hnd", "mttq"));
        assertThat(catalog.require(SHEET).lines()).containsExactly(flowers);
        assertThat(catalog.requireAmendment(amendment).lines()).containsExactly(lamps);
        amendments.consent(amendment, "Nhất trí");
        assertThat(catalog.require(SHEET).lines()).containsExactly(lamps);
        assertThat(catalog.require(SHEET).status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(progress.ofYears("77-CV-HU", "hnd", 2018, 2018, LocalDate.of(2018, 12, 31)))
                .extracting(LineProgress::line)
                .containsExactly(lamps);
        assertThat(catalog.linesOfVersion(SHEET, 1)).containsExactly(flowers);
    }

    @Test
    void countsTheWorkOnALineInTheUnitOfTheLine() {
        SheetLine land = new SheetLine(
                ContentArea.C3_ENVIRONMENT,
                LineKind.WORK,
                "Hiến đất làm đường",
                null,
                Indicators.written("1 ha"),
                null,
                null,
                null,
                null);
        accepted("hnd", 2018, land, RegistrationSheets.aModel("Đường hoa"));
        onRecord(
                work("r-1", land.content(), Indicators.written("trên 3.130,5 m²"), null),
                work("r-2", land.content(), Indicators.written("0,7 ha"), null),
                work("r-3", land.content(), Indicators.written("2 ha"), "hpn"),
                work("r-4", ContentArea.C1_ECONOMY_POVERTY, Indicators.written("9 ha"), null),
                work("r-5", land.content(), Indicators.written("40 công"), null));
        List.of("r-1", "r-2", "r-3", "r-4", "r-5").forEach(id -> tie(choiceOf("Hiến đất làm đường"), id));

        List<LineProgress> lines = progress.of(catalog.require(SHEET));

        LineProgress of = lines.get(0);
        assertThat(of.line()).isEqualTo(land);
        assertThat(of.done()).satisfies(done -> {
            assertThat(done.sum().counted()).isEqualByComparingTo("10130.5");
            assertThat(done.sum().qualifier()).isEqualTo(Qualifier.OVER);
            assertThat(done.sum().unit()).isEqualTo("m²");
            assertThat(done.inUnit()).isEqualByComparingTo("1.01305");
        });
        assertThat(of.state()).isEqualTo(LineProgress.State.REACHED);
        assertThat(of.percent()).contains(100);
        assertThat(of.work()).extracting(LineProgress.Work::title).containsExactly("r-1", "r-2", "r-3", "r-4", "r-5");
        assertThat(of.work())
                .extracting(LineProgress.Work::countedElsewhere)
                .containsExactly(false, false, true, false, false);
        assertThat(of.work().get(4).amounts()).isEmpty();
        assertThat(lines.get(1).state()).isEqualTo(LineProgress.State.NOTHING_YET);
    }

    @Test
    void addsNothingUpOfWhichNobodyCanSayWhatTheLineMeans() {
        SheetLine help = new SheetLine(
                ContentArea.C1_ECONOMY_POVERTY,
                LineKind.HOUSEHOLD_HELP,
                "Giúp hộ nghèo",
                null,
                Indicators.written("5 hộ"),
                null,
                null,
                null,
                null);
        accepted("hnd", 2018, help);
        onRecord(
                work("r-1", "C101", help.content(), Indicators.written("120 hộ")),
                work("r-2", "C105", help.content(), Indicators.written("5 hộ")));
        tie(choiceOf("Giúp hộ nghèo"), "r-1");
        tie(choiceOf("Giúp hộ nghèo"), "r-2");

        assertThat(progress.of(catalog.require(SHEET))).singleElement().satisfies(line -> {
            assertThat(line.done()).isNull();
            assertThat(line.state()).isEqualTo(LineProgress.State.UNDER_WAY);
            assertThat(line.percent()).isEmpty();
        });
    }

    @Test
    void hasNotReachedWhatItNearlyReached() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));
        onRecord(work("r-1", ContentArea.C3_ENVIRONMENT, Indicators.written("gần 1 mô hình"), null));
        tie(choiceOf("Đường hoa"), "r-1");

        assertThat(progress.of(catalog.require(SHEET)))
                .singleElement()
                .extracting(LineProgress::state)
                .isEqualTo(LineProgress.State.UNDER_WAY);
    }

    @Test
    void offersWorkThatIsOnNoLineYet() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));
        onRecord(
                work("r-1", ContentArea.C3_ENVIRONMENT, Indicators.exact(1, "mô hình"), null),
                work("r-2", ContentArea.C3_ENVIRONMENT, Indicators.exact(1, "mô hình"), null));
        tie(choiceOf("Đường hoa"), "r-1");

        assertThat(progress.untied(catalog.require(SHEET)))
                .extracting(RecordedWork::sourceId)
                .containsExactly("r-2");
    }

    private static RecordedWork work(String id, String code, ContentArea content, Quantity quantity) {
        return new RecordedWork(
                RecordedWork.Source.RECORD,
                id,
                "4-2b",
                "hnd",
                "hnd",
                LocalDate.of(2018, 5, 1),
                id,
                List.of(new RecordedWork.Figure(
                        content, new IndicatorFigure(Indicators.indicator(code).name(), code, quantity, null), null)));
    }

    @Test
    void keepsTheWorkOfALineThatIsTakenOut() {
        SheetLine flowers = RegistrationSheets.aModel("Đường hoa");
        accepted("hnd", 2018, flowers, RegistrationSheets.aModel("Hàng rào xanh"));
        onRecord(work("r-1", flowers.content(), Indicators.exact(1, "mô hình"), null));
        tie(choiceOf("Đường hoa"), "r-1");
        String amendment = amendments.propose(SHEET, "Không làm được nữa");
        amendments.submit(new AmendSheet(
                amendment, List.of(RegistrationSheets.aModel("HÀNG RÀO  XANH.")), null, "Ấp không có đất"));
        amendments.approve(amendment, null);
        amendments.consent(amendment, null);

        assertThat(progress.of(catalog.require(SHEET)))
                .extracting(LineProgress::title, LineProgress::state)
                .containsExactly(
                        tuple("HÀNG RÀO  XANH.", LineProgress.State.NOTHING_YET),
                        tuple("Đường hoa", LineProgress.State.UNDER_WAY));
    }

    @Test
    void takesTheWorkAlongWithALineThatIsCalledOtherwise() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"), RegistrationSheets.aModel("Hàng rào xanh"));
        onRecord(work("r-1", ContentArea.C3_ENVIRONMENT, Indicators.exact(1, "mô hình"), null));
        tie(choiceOf("Đường hoa"), "r-1");

        amend(
                RegistrationSheets.aModel("Tuyến đường nở hoa"),
                RegistrationSheets.aModel("Hàng rào xanh"),
                RegistrationSheets.aModel("Cổng chào"));

        assertThat(progress.of(catalog.require(SHEET)))
                .extracting(LineProgress::title, LineProgress::state)
                .containsExactly(
                        tuple("Tuyến đường nở hoa", LineProgress.State.REACHED),
                        tuple("Hàng rào xanh", LineProgress.State.NOTHING_YET),
                        tuple("Cổng chào", LineProgress.State.NOTHING_YET));
        assertThat(lineWork.of(RecordedWork.Source.RECORD, List.of("r-1")).get("r-1"))
                .extracting(Option::label)
                .isEqualTo("Tuyến đường nở hoa");
    }

    @Test
    void offersTheWorkOfADroppedLineOnceMore() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"), RegistrationSheets.aModel("Hàng rào xanh"));
        onRecord(work("r-1", ContentArea.C3_ENVIRONMENT, Indicators.exact(1, "mô hình"), null));
        tie(choiceOf("Đường hoa"), "r-1");
        assertThat(progress.untied(catalog.require(SHEET))).isEmpty();

        amend(RegistrationSheets.aModel("Hàng rào xanh"));

        assertThat(progress.untied(catalog.require(SHEET)))
                .extracting(RecordedWork::sourceId)
                .containsExactly("r-1");
    }

    private void amend(SheetLine... lines) {
        String amendment = amendments.propose(SHEET, "Theo điều kiện của ấp");
        amendments.submit(new AmendSheet(amendment, List.of(lines), null, "Theo điều kiện của ấp"));
        amendments.approve(amendment, null);
        amendments.consent(amendment, null);
    }

    @Test
    void tiesWorkToOneLineOfItsOwnOrganisationAndYear() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"), RegistrationSheets.aModel("Hàng rào xanh"));
        accepted("hpn", 2018, RegistrationSheets.aModel("Nhà sạch"));
        String flowers = choiceOf("Đường hoa");
        tie(flowers, "r-1");
        tie(choiceOf("Hàng rào xanh"), "r-1");
        assertThat(lineWork.of(RecordedWork.Source.RECORD, List.of("r-1", "r-2")))
                .containsOnlyKeys("r-1")
                .extractingByKey("r-1")
                .extracting(Option::label)
                .isEqualTo("Hàng rào xanh");
        tie(" ", "r-1");
        assertThat(lineWork.of(RecordedWork.Source.RECORD, List.of("r-1"))).isEmpty();

        assertThat(lineWork.choices("77-CV-HU", List.of("hnd"), LocalDate.of(2020, 1, 5)))
                .isEmpty();
        for (String unknown : List.of("nothing", SHEET + "/0123456789abcdef", flowers + "x", "/")) {
            assertThatThrownBy(() -> tie(unknown, "r-1")).isInstanceOf(BusinessRuleViolation.class);
        }
        assertThatThrownBy(() -> tie(flowers, "r-1", "hpn", LocalDate.of(2018, 5, 1)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> tie(flowers, "r-1", "hnd", LocalDate.of(2017, 12, 31)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.work-other-year"));
    }

    private String choiceOf(String title) {
        return lineWork.choices("77-CV-HU", List.of("hnd"), LocalDate.of(2018, 6, 1)).stream()
                .filter(option -> option.label().contains(title))
                .map(Option::value)
                .findFirst()
                .orElseThrow();
    }

    private void tie(String choice, String recordId) {
        tie(choice, recordId, "hnd", LocalDate.of(2018, 5, 1));
    }

    private void tie(String choice, String recordId, String unitId, LocalDate on) {
        transactions.executeWithoutResult(status -> lineWork.tie(
                "registeredLine",
                choice,
                new RegisteredLines.Work(RecordedWork.Source.RECORD, recordId, "77-CV-HU", List.of(unitId), on)));
    }

    private void onRecord(RecordedWork... work) {
        given(obligations.work(eq("77-CV-HU"), any())).willReturn(List.of(work));
    }

    private static RecordedWork work(
            String id, ContentArea content, Quantity quantity, @Nullable String countedAtUnitId) {
        return new RecordedWork(
                RecordedWork.Source.RECORD,
                id,
                "4-2b",
                "hnd",
                "hnd",
                LocalDate.of(2018, 5, 1),
                id,
                List.of(new RecordedWork.Figure(
                        content, new IndicatorFigure(id, null, quantity, null), countedAtUnitId)));
    }

    @Test
    void keepsWhatWasAcceptedWhenTheLeadDoesNotConsentAndTheUnitWithdraws() {
        SheetLine flowers = RegistrationSheets.aModel("Đường hoa");
        accepted("hnd", 2018, flowers);
        String amendment = amendments.propose(SHEET, "Đổi");
        amendments.submit(new AmendSheet(amendment, List.of(RegistrationSheets.aModel("Khác")), null, "Đổi"));
        amendments.approve(amendment, null);

        amendments.decline(amendment, "Đã thống nhất khi hiệp thương");
        amendments.withdraw(amendment);

        assertThat(catalog.require(SHEET).lines()).containsExactly(flowers);
        assertThat(catalog.amendmentsOf(SHEET))
                .extracting(AmendmentView::status)
                .containsExactly(AmendmentStatus.WITHDRAWN);
        assertThat(catalog.require(SHEET).decisions()).last().satisfies(decision -> {
            assertThat(decision.stage()).isEqualTo(SheetStage.AMENDMENT_CONSENT);
            assertThat(decision.positive()).isFalse();
            assertThat(decision.versionNumber()).isEqualTo(2);
        });
        assertThat(amendments.propose(SHEET, "Lần nữa")).endsWith("~2");
    }

    @Test
    void refusesAChangeThatChangesNothingOrHasNoReason() {
        SheetLine flowers = RegistrationSheets.aModel("Đường hoa");
        accepted("hnd", 2018, flowers);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> amendments.propose(SHEET, " "))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        String amendment = amendments.propose(SHEET, "Đổi");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> amendments.submit(new AmendSheet(amendment, List.of(flowers), null, "Đổi")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lines"));
        assertThat(catalog.versionsOf(SHEET)).hasSize(1);
    }

    @Test
    void refusesAChangeOfASheetThatIsNotAcceptedYet() {
        open("hnd", 2018);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> amendments.propose(SHEET, "Đổi"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.amend-accepted-only"));
    }

    @Test
    void letsOnlyOneOfTwoOfficersAskForAChange() throws Exception {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));

        List<Throwable> refused =
                AtOnce.run(() -> amendments.propose(SHEET, "Một"), () -> amendments.propose(SHEET, "Hai"));

        assertThat(refused)
                .filteredOn(each -> each != null)
                .singleElement()
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        each -> assertThat(each.key()).isEqualTo("registration.rule.amendment-under-way"));
        assertThat(catalog.amendmentsOf(SHEET)).hasSize(1);
    }

    @Test
    void refusesAChangeOfAYearThatIsOverOrOfAnObligationThatEnded() {
        accepted("hnd", 2017, RegistrationSheets.aModel("Đường hoa"));
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));

        refusesAsOver("4-2b:hnd:2017");
        given(obligations.find("4-2b")).willReturn(Optional.empty());
        refusesAsOver(SHEET);
    }

    private void refusesAsOver(String sheetId) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> amendments.propose(sheetId, "Đổi"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.amend-over"));
    }

    @Test
    void countsOthersOfTheSameDirectiveOnly() {
        open("hnd", 2018);
        accepted("hpn", 2018, RegistrationSheets.aModel("Con đường hoa"));
        accepted("hccb", 2018, RegistrationSheets.aModel("Thắp sáng"));
        jdbc.sql("update registration_sheet set directive_id = 'khác' where unit_id = 'hccb'")
                .update();

        assertThat(catalog.linesBeside(SHEET)).extracting(SheetLine::title).containsExactly("Con đường hoa");
        assertThat(catalog.gaps(SHEET)).hasSize(4);
    }

    @Test
    void handsSheetsOverWhoseChangeIsUnderWayAndFindsNothingLeft() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));
        amendments.propose(SHEET, "Đổi");

        handOver("btt-mttq");
        assertThat(transfer.openWorkOf("btt-mttq")).isEmpty();
        handOver("mttq");
        assertThat(transfer.openWorkOf("mttq")).isEmpty();
        handOver("hnd");

        assertThat(transfer.openWorkOf("hnd")).isEmpty();
        SheetView sheet = catalog.require(SHEET);
        assertThat(sheet.actingUnitId()).isEqualTo("moi");
        assertThat(sheet.leadUnitId()).isEqualTo("moi");
        assertThat(sheet.acceptingUnitId()).isEqualTo("btt-mttq");
    }

    @Test
    void letsTheSuccessorChangeWhatWasAcceptedThisYear() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));
        accepted("hnd", 2017, RegistrationSheets.aModel("Đường hoa"));

        handOver("hnd");

        assertThat(catalog.require(SHEET).actingUnitId()).isEqualTo("moi");
        assertThat(catalog.require("4-2b:hnd:2017").actingUnitId()).isEqualTo("hnd");
    }

    private void handOver(String from) {
        transactions.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, LocalDate.of(2018, 6, 1), "moi", Map.of())));
    }

    @Test
    void endsChangesThatAreUnderWayWithTheirDirective() {
        accepted("hnd", 2018, RegistrationSheets.aModel("Đường hoa"));
        String amendment = amendments.propose(SHEET, "Đổi");

        amendments.endWithDirective("77-CV-HU", "Khép lại chu kỳ");

        verify(amendmentProcess).end(amendment, "Khép lại chu kỳ");
        assertThat(catalog.requireAmendment(amendment).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> amendments.approve(amendment, null));
    }

    private static SheetLine during(LocalDate from) {
        return new SheetLine(
                ContentArea.C3_ENVIRONMENT,
                LineKind.WORK,
                "Trồng cây",
                null,
                Indicators.exact(200, "cây"),
                from,
                from.plusMonths(2),
                null,
                null);
    }

    private void accepted(String unitId, int year, SheetLine... lines) {
        String id = open(unitId, year);
        registration.submit(new SubmitSheet(id, List.of(lines), null));
        registration.approve(id, null);
        registration.agree(id, null);
        registration.accept(id, null);
    }

    private String open(String unitId, int year) {
        String id = "4-2b:" + unitId + ":" + year;
        registration.openSheet(new OccurrenceView(
                id,
                "4-2b",
                "4-2b",
                "77-CV-HU",
                unitId,
                unitId,
                Rhythm.YEAR,
                ObligationStage.REGISTRATION,
                String.valueOf(year),
                "năm " + year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 1, 2),
                LocalDate.of(year, 1, 31),
                "OPEN"));
        return id;
    }

    @Configuration
    @EnableTransactionManagement
    @EnableJpaRepositories(basePackageClasses = RegistrationSheetRepository.class)
    @Import({
        RegistrationManagement.class,
        AmendmentManagement.class,
        ProposalFollowUp.class,
        Expectations.class,
        RegistrationCatalog.class,
        LineTies.class,
        LineWork.class,
        SheetProgress.class,
        Settlements.class,
        RegistrationTransfer.class
    })
    static class Registration extends JpaModule {

        Registration() {
            super("registration");
        }

        @Bean
        TransactionOperations transactions(JpaTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        MessageSource messageSource() {
            return ProductMessages.ALL;
        }

        @Bean
        QuantityPrinter quantityPrinter() {
            return Indicators.printer();
        }

        @Bean
        FigureIntake figureIntake() {
            return Indicators.intake();
        }

        @Bean
        RollUp rollUp() {
            return Indicators.rollUp();
        }

        @Bean
        Units units() {
            return Indicators.units();
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2018-01-20T05:00:00Z"), ZoneOffset.UTC));
        }
    }
}
