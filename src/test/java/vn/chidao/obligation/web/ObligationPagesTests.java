package vn.chidao.obligation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.chidao.access.Role;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationProperties;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.ObligationView.RhythmLineView;
import vn.chidao.obligation.RecordOrigin;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetFigure;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.Targets;
import vn.chidao.obligation.TermDays;
import vn.chidao.obligation.WorkDetail;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.publicity.ChannelCatalog;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.AttachmentStore;

class ObligationPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 6, 15);
    private static final Actor OFFICER =
            new Actor("bdv-hu.chuyen-vien", "Chuyên viên", "bdv-hu.chuyen-vien", "Chuyên viên, Ban Dân vận", "bdv-hu");

    private final ObligationManagement management = mock();
    private final ObligationCatalog catalog = mock();
    private final ObligationTargets targets = mock();
    private final CountedElsewhere elsewhere = mock();
    private final ObjectProvider<RegisteredLines> registered = mock();
    private final ChannelCatalog channels = mock();
    private final ObligationRights rights = mock();
    private final TermDays terms = mock();
    private final DirectiveCatalog directives = mock();
    private final DirectiveSight sight = mock();
    private final OrganizationDirectory organizations = mock();
    private final CurrentUser user = mock();
    private final AttachmentStore files = mock();
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2017-06-15T02:00:00Z"), ZoneOffset.UTC));
    private final MockMvcTester mvc = mvc();

    @BeforeEach
    void aDirectiveInForce() {
        given(directives.require("cv77")).willReturn(directive("cv77", "77-CV/HU", "IN_FORCE"));
        given(directives.find("cv77")).willReturn(Optional.of(directive("cv77", "77-CV/HU", "IN_FORCE")));
        given(directives.all())
                .willReturn(
                        List.of(directive("cv77", "77-CV/HU", "IN_FORCE"), directive("ct30", "30-CT/TU", "RECEIVED")));
        given(sight.visible()).willReturn(Set.of("cv77", "ct30"));
        given(directives.find("ct30")).willReturn(Optional.of(directive("ct30", "30-CT/TU", "RECEIVED")));
        given(terms.firstDueOn(any(), any(), any(), any())).willAnswer(call -> call.getArgument(3));
        given(rights.rhythmsOf("cv77")).willReturn(Thing.of().followedBy("bdv-hu"));
        given(rights.conditionOf(any(), any())).willReturn(Thing.of("ubnd").followedBy("bdv-hu"));
        given(rights.recordsOf("hnd")).willReturn(Thing.of("hnd", "mttq"));
        given(rights.recordable(any())).willAnswer(call -> List.copyOf(call.getArgument(0)));
        given(organizations.nameOf("hnd")).willReturn("Hội Nông dân huyện");
        given(organizations.nameOf(eq("hnd"), any())).willReturn("Hội Nông dân huyện");
        signedInAt("bdv-hu");
    }

    @Test
    void listsWhatHasNoRhythmWithItsSentence() throws Exception {
        given(catalog.ofDirective("cv77")).willReturn(List.of(gap("3-2"), decided("5b")));

        String page = get("/directives/cv77/rhythms");

        assertThat(page)
                .contains("Xác định chu kỳ thực hiện", "value=\"cv77.3-2\"", "Câu trích &lt;3-2&gt;")
                .contains("3 năm là 25/05/2020, 5 năm là 25/05/2022", "value=\"2017-11-20\"")
                .contains("Trưởng ban, ngày 15/06/2017: Theo chương trình")
                .doesNotContain("??");
    }

    @Test
    void decidesForSeveralAtOnceInTheFollowingUpBodysName() {
        given(catalog.ofDirective("cv77")).willReturn(List.of(gap("3-2"), gap("4-2b")));
        given(catalog.require("cv77.3-2")).willReturn(gap("3-2"));
        given(catalog.require("cv77.4-2b")).willReturn(gap("4-2b"));

        MvcTestResult result = mvc.post()
                .uri("/directives/cv77/rhythms")
                .param("obligationIds", "cv77.3-2", "cv77.4-2b")
                .param("lines[0].rhythm", "YEAR")
                .param("lines[0].stage", "")
                .param("lines[0].firstDueOn", "2017-11-20")
                .param("lines[0].opensWorkingDaysBefore", "30")
                .param("lines[1].rhythm", "")
                .param("lines[1].firstDueOn", "")
                .param("lines[2].rhythm", "FIVE_YEARS")
                .param("lines[2].stage", "REVIEW")
                .param("lines[2].firstDueOn", "2022-05-25")
                .param("reason", "Theo chương trình công tác")
                .exchange();

        assertThat(result).hasRedirectedUrl("/directives/cv77/rhythms");
        ArgumentCaptor<DecideRhythm> decisions = ArgumentCaptor.captor();
        verify(management, org.mockito.Mockito.times(2)).decideRhythm(decisions.capture());
        assertThat(decisions.getAllValues().get(0).lines())
                .containsExactly(
                        new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 30),
                        new RhythmLine(Rhythm.FIVE_YEARS, ObligationStage.REVIEW, LocalDate.of(2022, 5, 25), 0));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() throws Exception {
        given(catalog.ofDirective("cv77")).willReturn(List.of(gap("3-2")));

        MvcTestResult result = mvc.post()
                .uri("/directives/cv77/rhythms")
                .param("lines[0].rhythm", "QUARTER")
                .param("lines[0].firstDueOn", "ngày mai")
                .param("reason", " ")
                .exchange();

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString())
                .contains("Hãy chọn ít nhất một nhiệm vụ.", "Hãy nêu lý do.", "Giá trị không đúng dạng.")
                .contains("<option value=\"QUARTER\" selected=\"selected\">");
        verify(management, never()).decideRhythm(any());
    }

    @Test
    void putsARulesRefusalAtItsField() throws Exception {
        given(catalog.ofDirective("cv77")).willReturn(List.of(gap("3-2")));
        given(catalog.require("cv77.3-2")).willReturn(gap("3-2"));
        willThrow(BusinessRuleViolation.at("lines[0].firstDueOn", "obligation.rule.due-day-past"))
                .given(management)
                .decideRhythm(any());

        MvcTestResult result = mvc.post()
                .uri("/directives/cv77/rhythms")
                .param("obligationIds", "cv77.3-2")
                .param("lines[0].rhythm", "YEAR")
                .param("lines[0].firstDueOn", "2016-11-20")
                .param("reason", "Theo chương trình")
                .exchange();

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString())
                .contains("Hạn đầu tiên không được ở trong quá khứ.", "value=\"2016-11-20\"", "Theo chương trình");
    }

    @Test
    void refusesRhythmsToEverybodyElse() {
        signedInAt("ubnd");

        assertThat(mvc.get().uri("/directives/cv77/rhythms").exchange())
                .hasFailed()
                .failure()
                .hasCauseInstanceOf(AccessRefused.class);
    }

    @Test
    void showsNothingOfADirectiveThatMayNotCirculateSoFar() {
        given(sight.visible()).willReturn(Set.of("ct30"));

        for (String address : List.of("/obligations/cv77.4-3b/records", "/directives/cv77/conditions")) {
            assertThat(mvc.get().uri(address).exchange())
                    .as(address)
                    .hasFailed()
                    .failure()
                    .hasCauseInstanceOf(NotFound.class);
        }
    }

    @Test
    void showsNothingOfADraft() {
        given(directives.find("cv77")).willReturn(Optional.of(directive("cv77", "77-CV/HU", "DRAFT")));

        assertThat(mvc.get().uri("/directives/cv77/conditions").exchange())
                .hasFailed()
                .failure()
                .hasCauseInstanceOf(NotFound.class);
        assertThat(mvc.get().uri("/obligations/none/records").exchange())
                .hasFailed()
                .failure()
                .hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void offersReceivedDocumentsForAConditionToThoseWhoMayDecide() throws Exception {
        given(catalog.ofDirective("cv77")).willReturn(List.of(waiting("2-1"), gap("3-2")));

        assertThat(get("/directives/cv77/conditions"))
                .contains(
                        "sau khi tỉnh có văn bản chỉ đạo", "<option value=\"ct30\">30-CT/TU (25/05/2017): V/v</option>")
                .doesNotContain("option value=\"cv77\"", "Câu trích &lt;3-2&gt;", "??");

        signedInAt("hnd");
        assertThat(get("/directives/cv77/conditions"))
                .contains("sau khi tỉnh có văn bản chỉ đạo")
                .doesNotContain("<form method=\"post\"", "option value=\"ct30\"");
    }

    @Test
    void takesACondition() {
        given(catalog.require("cv77.2-1")).willReturn(waiting("2-1"));

        assertThat(mvc.post()
                        .uri("/obligations/cv77.2-1/condition")
                        .param("documentId", "ct30")
                        .exchange())
                .hasRedirectedUrl("/directives/cv77/conditions");
        verify(management).satisfyCondition("cv77.2-1", "ct30");
    }

    @Test
    void asksForADocumentWhereNoneWasChosen() throws Exception {
        given(catalog.require("cv77.2-1")).willReturn(waiting("2-1"));
        given(catalog.ofDirective("cv77")).willReturn(List.of(waiting("2-1")));
        willThrow(BusinessRuleViolation.at("directiveId", "obligation.rule.document-not-registered"))
                .given(management)
                .satisfyCondition("cv77.2-1", "");

        MvcTestResult result = mvc.post().uri("/obligations/cv77.2-1/condition").exchange();

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString()).contains("Hãy chọn một văn bản đến đã vào sổ.");
    }

    @Test
    void listsRecordsAndOffersToAddForOnesOwnOrganisation() throws Exception {
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));
        given(catalog.recordsOf("cv77.4-3b")).willReturn(List.of(aRecord()));
        assertThat(get("/obligations/cv77.4-3b/records"))
                .contains("Gương &lt;ông A&gt;", "1.200,5 m²", "Hội Nông dân huyện")
                .doesNotContain("type=\"file\"", "??");

        signedInAt("hnd");
        assertThat(get("/obligations/cv77.4-3b/records"))
                .contains("type=\"file\"", "<option value=\"hnd\" selected=\"selected\">");
    }

    @Test
    void addsARecordWithItsFile() {
        signedInAt("hnd");
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));
        given(files.store(any(), any(), any()))
                .willReturn(new AttachmentStore.StoredFile("f1", "anh.png", "image/png", 3, "sha"));

        MvcTestResult result = mvc.post()
                .uri("/obligations/cv77.4-3b/records")
                .multipart()
                .file(new MockMultipartFile("file", "anh.png", "image/png", new byte[] {1, 2, 3}))
                .param("unitId", "hnd")
                .param("on", "2017-06-10")
                .param("title", "Gương ông A")
                .param("text", "Hiến đất làm đường")
                .param("value", "120,5")
                .param("measure", "m²")
                .param("content", "C1_ECONOMY_POVERTY")
                .exchange();

        assertThat(result).hasRedirectedUrl("/obligations/cv77.4-3b/records");
        verify(management)
                .addRecord(new AddRecord(
                        "cv77.4-3b",
                        "hnd",
                        LocalDate.of(2017, 6, 10),
                        "Gương ông A",
                        "Hiến đất làm đường",
                        new IndicatorFigure(
                                "Gương ông A",
                                null,
                                new Quantity(new BigDecimal("120.5"), Qualifier.EXACT, "m²", "120,5"),
                                null),
                        ContentArea.C1_ECONOMY_POVERTY,
                        "f1",
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,130 | “3,130” có thể là 3.130 hoặc 3,13.",
                "120.5 | Nếu đúng vậy, hãy ghi 120,5.",
                "1-3 | “1-3” là một khoảng.",
                "-5 | Số lượng không được âm.",
                "28 tỷ | “28 tỷ” kèm",
            })
    void keepsAFigureThatIsNotClearAndSaysWhatIsAsked(String value, String asked) throws Exception {
        signedInAt("hnd");
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));

        MvcTestResult result = mvc.post()
                .uri("/obligations/cv77.4-3b/records")
                .param("unitId", "hnd")
                .param("on", "2017-06-10")
                .param("title", "Gương ông A")
                .param("text", "Hiến đất làm đường")
                .param("value", value)
                .param("measure", value.endsWith("tỷ") ? "nghìn tỷ đồng" : "m²")
                .exchange();

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString())
                .contains(asked, "value=\"" + value + "\"", "Hiến đất làm đường");
        verify(management, never()).addRecord(any());
    }

    @Test
    void putsAnIndicatorOfOneContentUnderIt() throws Exception {
        signedInAt("hnd");
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));

        assertThat(mvc.post()
                        .uri("/obligations/cv77.4-3b/records")
                        .param("unitId", "hnd")
                        .param("on", "2017-06-10")
                        .param("title", "Hòa giải ở ấp")
                        .param("text", "Đã hòa giải")
                        .param("indicator", "c401")
                        .param("value", "3")
                        .exchange())
                .hasRedirectedUrl("/obligations/cv77.4-3b/records");

        ArgumentCaptor<AddRecord> added = ArgumentCaptor.captor();
        verify(management).addRecord(added.capture());
        assertThat(added.getValue().content()).isEqualTo(ContentArea.C4_LAW_ORDER);
        assertThat(added.getValue().figure())
                .isEqualTo(new IndicatorFigure(
                        "Vụ hòa giải", "C401", new Quantity(new BigDecimal("3"), Qualifier.EXACT, "vụ", "3"), null));
    }

    @Test
    void keepsARecordThatLacksItsTitle() throws Exception {
        signedInAt("hnd");
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));

        MvcTestResult result = mvc.post()
                .uri("/obligations/cv77.4-3b/records")
                .param("unitId", "hnd")
                .param("on", "2017-06-10")
                .param("text", "Hiến đất làm đường")
                .exchange();

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString())
                .contains("Hãy nhập tên việc.", "Hiến đất làm đường", "value=\"2017-06-10\"");
    }

    @Test
    void asksForNoTargetWhereTheTextSetsNone() throws Exception {
        signedInAt("hnd");
        given(catalog.find("cv77.4-3b")).willReturn(Optional.of(record("4-3b")));

        assertThat(get("/obligations/cv77.4-3b/records")).doesNotContain("name=\"target\"");
    }

    @Test
    void offersTheTargetsAndTiesTheFigureToTheChosenOne() throws Exception {
        signedInAt("hnd");
        ObligationView obligation = withTargets();
        given(catalog.find("cv77.4-2b")).willReturn(Optional.of(obligation));

        assertThat(get("/obligations/cv77.4-2b/records"))
                .contains(
                        "<option value=\"0\">MIN mô hình</option>",
                        "<option value=\"1.2\">Chuyên mục từng kênh: Đài phát thanh</option>",
                        "<option value=\"none\">Không tính vào chỉ tiêu nào</option>",
                        "ít nhất 1 mô hình",
                        "đủ 3 mục",
                        "cho mỗi tổ chức",
                        "name=\"base\"")
                .doesNotContain("??");

        assertThat(post("1.2", null, null)).hasRedirectedUrl("/obligations/cv77.4-2b/records");
        assertThat(post("", "2", "Mô hình")).hasRedirectedUrl("/obligations/cv77.4-2b/records");
        assertThat(post("none", "2", "mô hình")).hasRedirectedUrl("/obligations/cv77.4-2b/records");
        ArgumentCaptor<AddRecord> records = ArgumentCaptor.captor();
        verify(management, org.mockito.Mockito.times(3)).addRecord(records.capture());
        assertThat(records.getAllValues())
                .extracting(AddRecord::tie)
                .containsExactly(new TargetTie(1, 2), new TargetTie(0, null), null);
    }

    @Test
    void asksWhichTargetWhereTheUnitFitsSeveral() throws Exception {
        signedInAt("hnd");
        given(catalog.find("cv77.4-2b")).willReturn(Optional.of(withTargets()));

        MvcTestResult result = post("", "2", "huyện");

        assertThat(result).hasStatus(422);
        assertThat(result.getResponse().getContentAsString())
                .contains("chưa rõ tính vào chỉ tiêu nào", "value=\"huyện\"");
        verify(management, never()).addRecord(any());
    }

    @Test
    void opensTheRowsBehindANumber() throws Exception {
        ObligationView obligation = withTargets();
        given(catalog.find("cv77.4-2b")).willReturn(Optional.of(obligation));
        TargetFigure figure = Targets.figure("hnd", TODAY, "2", null, new TargetTie(0, null));
        given(targets.lineOf(obligation, 0, "hnd", TODAY))
                .willReturn(Optional.of(new TargetProgress.Line(
                        "hnd",
                        TargetProgress.TargetState.REACHED,
                        new BigDecimal("2"),
                        null,
                        null,
                        BigDecimal.ZERO,
                        List.of(),
                        List.of(),
                        List.of(figure))));

        assertThat(get("/obligations/cv77.4-2b/records?target=0&unit=hnd"))
                .contains("data-test=\"counted\"", "2/1 mô hình", "href=\"#record-" + figure.sourceId() + "\"")
                .doesNotContain("??");
        Optional<TargetProgress.Line> line = targets.lineOf(obligation, 0, "hnd", TODAY);
        given(targets.lineOf(obligation, 3, null, TODAY)).willReturn(line);
        assertThat(get("/obligations/cv77.4-2b/records?target=3&unit="))
                .as("all together")
                .contains("data-test=\"counted\"");
        assertThat(mvc.get().uri("/obligations/cv77.4-2b/records?target=9").exchange())
                .hasFailed()
                .failure()
                .hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void saysWhatARecordCountsToward() throws Exception {
        given(catalog.find("cv77.4-2b")).willReturn(Optional.of(withTargets()));
        given(catalog.recordsOf("cv77.4-2b"))
                .willReturn(List.of(new RecordView(
                        "r1",
                        "cv77.4-2b",
                        "4-2b",
                        "cv77",
                        "hnd",
                        "hnd",
                        TODAY,
                        "Khảo sát",
                        "Đã khảo sát",
                        Targets.counted("Khảo sát", "1200", "hộ", "1500"),
                        null,
                        null,
                        "Chuyên viên",
                        new TargetTie(4, null),
                        "mttq",
                        WorkDetail.ACTIVITY)));
        given(organizations.nameOf("mttq")).willReturn("Ủy ban MTTQ huyện");

        assertThat(get("/obligations/cv77.4-2b/records"))
                .contains("id=\"record-r1\"", "1.200/1.500 hộ (80 %)", "Tính vào chỉ tiêu: PERCENT hộ")
                .contains("Đã tính ở Ủy ban MTTQ huyện, không cộng");
    }

    private MvcTestResult post(String target, @Nullable String value, @Nullable String measure) {
        return mvc.post()
                .uri("/obligations/cv77.4-2b/records")
                .param("unitId", "hnd")
                .param("on", "2017-06-10")
                .param("title", "Mô hình")
                .param("text", "Đã xây dựng")
                .param("value", value == null ? "" : value)
                .param("measure", measure == null ? "" : measure)
                .param("target", target)
                .param("base", "")
                .exchange();
    }

    private static ObligationView withTargets() {
        ObligationView without = record("4-2b");
        return new ObligationView(
                without.id(),
                without.directiveId(),
                without.code(),
                without.clauseId(),
                without.quote(),
                without.kinds(),
                without.contents(),
                without.leadText(),
                without.leadSelector(),
                without.action(),
                null,
                null,
                null,
                without.rhythm(),
                without.stage(),
                null,
                without.status(),
                null,
                null,
                null,
                without.unitIds(),
                List.of(),
                null,
                null,
                null,
                List.of(
                        Targets.atLeast(1, "mô hình", Target.Per.ORGANIZATION),
                        Targets.eachChannel(),
                        Targets.range(7, 9, "huyện"),
                        Targets.atLeast(3, "huyện", null),
                        Targets.percent(80, "hộ")));
    }

    private String get(String uri) throws UnsupportedEncodingException {
        MvcTestResult result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private void signedInAt(String unitId) {
        TestAccess.signIn(
                user, TestAccess.of(TestAccess.standing(unitId + ".chuyen-vien", unitId, Role.OFFICER)), OFFICER);
    }

    private static DirectiveView directive(String id, String number, String status) {
        return new DirectiveView(
                id,
                DocumentType.OFFICIAL_LETTER,
                "NATIVE",
                "hu",
                "Huyện ủy",
                null,
                null,
                "CV/HU",
                number,
                null,
                "V/v",
                null,
                LocalDate.of(2017, 5, 25),
                status,
                "",
                "sha",
                null,
                null,
                null,
                "bdv-hu",
                null,
                null);
    }

    private static ObligationView gap(String code) {
        return view(code, Rhythm.NONE, ObligationStage.TASK, ObligationStatus.IN_FORCE, List.of(), null);
    }

    private static ObligationView record(String code) {
        return view(code, Rhythm.ON_OCCASION, ObligationStage.RECORD, ObligationStatus.IN_FORCE, List.of(), null);
    }

    private static ObligationView waiting(String code) {
        return view(
                code,
                Rhythm.ONCE,
                ObligationStage.TASK,
                ObligationStatus.WAITING_CONDITION,
                List.of(),
                "sau khi tỉnh có văn bản chỉ đạo");
    }

    private static ObligationView decided(String code) {
        return view(
                code,
                Rhythm.PERIODIC_UNSTATED,
                ObligationStage.REPORT,
                ObligationStatus.IN_FORCE,
                List.of(new RhythmLineView(
                        Rhythm.YEAR,
                        ObligationStage.REPORT,
                        LocalDate.of(2017, 12, 1),
                        30,
                        true,
                        "bdv-hu",
                        "Trưởng ban",
                        TODAY,
                        "Theo chương trình")),
                null);
    }

    private static ObligationView view(
            String code,
            Rhythm rhythm,
            ObligationStage stage,
            ObligationStatus status,
            List<RhythmLineView> lines,
            String condition) {
        return new ObligationView(
                "cv77." + code,
                "cv77",
                code,
                code,
                "Câu trích <" + code + ">",
                Set.of(ObligationKind.RECURRING),
                Set.of(),
                "Hội Nông dân huyện",
                "unit:hnd",
                "Việc phải làm",
                null,
                null,
                null,
                rhythm,
                stage,
                null,
                status,
                null,
                null,
                null,
                List.of("hnd"),
                lines,
                condition,
                null,
                null,
                List.of());
    }

    private static RecordView aRecord() {
        return new RecordView(
                "r1",
                "cv77.4-3b",
                "4-3b",
                "cv77",
                "hnd",
                "hnd",
                TODAY,
                "Gương <ông A>",
                "Hiến đất",
                Targets.counted("Hiến đất", "1200.50", "m²", null),
                ContentArea.C1_ECONOMY_POVERTY,
                null,
                "Chuyên viên",
                null,
                null,
                WorkDetail.ACTIVITY);
    }

    private MockMvcTester mvc() {
        MessageSource messages = ProductMessages.ALL;
        ThymeleafViewResolver views = ProductPages.views();
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.setValidationMessageSource(messages);
        validator.afterPropertiesSet();
        Refusals refusals = new Refusals(messages);
        ObligationProperties rules = new ObligationProperties(20, Month.NOVEMBER, 20, 30);
        TransactionOperations transaction = TransactionOperations.withoutTransaction();
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new RhythmController(
                                management,
                                catalog,
                                rights,
                                rules,
                                terms,
                                directives,
                                user,
                                refusals,
                                clock,
                                transaction),
                        new ConditionController(management, catalog, rights, directives, sight, user, refusals),
                        new RecordController(
                                management,
                                catalog,
                                targets,
                                new TargetChoices(messages),
                                elsewhere,
                                channels,
                                Indicators.intake(),
                                rights,
                                sight,
                                organizations,
                                files,
                                user,
                                refusals,
                                clock,
                                transaction,
                                new RecordPage(
                                        catalog,
                                        new TargetChoices(messages),
                                        elsewhere,
                                        registered,
                                        new StaticListableBeanFactory().getBeanProvider(RecordOrigin.class),
                                        channels,
                                        Indicators.printer(),
                                        rights,
                                        directives,
                                        organizations,
                                        files,
                                        user,
                                        refusals,
                                        clock)))
                .setValidator(validator)
                .setLocaleResolver(new org.springframework.web.servlet.i18n.FixedLocaleResolver(
                        java.util.Locale.forLanguageTag("vi")))
                .setViewResolvers(views)
                .build());
    }
}
