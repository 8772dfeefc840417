package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import vn.chidao.audit.AuditTrail;
import vn.chidao.coordination.CoordinationCatalog;
import vn.chidao.coordination.DecisionKind;
import vn.chidao.coordination.ProgrammeStatus;
import vn.chidao.coordination.ProgrammeView;
import vn.chidao.coordination.VersionState;
import vn.chidao.demo.DucCoStory.Figure;
import vn.chidao.demo.DucCoStory.Line;
import vn.chidao.household.HelpExtent;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.OrganizationHelp;
import vn.chidao.household.SettlementCounts;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.LeftOut;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.obligation.TargetProgress.TargetState;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.PublicAddress;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.LineProgress;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundBoard;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetProgress;
import vn.chidao.registration.SheetStatus;
import vn.chidao.registration.SheetTargets;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.TargetBeside;
import vn.chidao.reporting.FigureSource;
import vn.chidao.reporting.FigureSourceKind;
import vn.chidao.reporting.ReportStage;
import vn.chidao.reporting.ReportStatus;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.PdfLinks;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;

/** Two years of Đức Cơ's joint programme by its numbers, played once for all assertions. */
@SpringBootTest(
        properties = {
            "chidao.background=false",
            "camunda.bpm.job-execution.enabled=false",
            "chidao.demo.neighbours=duc-co-2017"
        })
@AutoConfigureMockMvc
@Import({
    DucCoPlay.class,
    DucCoDays.class,
    DucCoOfficers.class,
    DucCoProgramme.class,
    DucCoRegistration.class,
    DucCoHouseholds.class,
    DucCoReports.class,
    DucCoPages.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DucCoPlayTests {

    private static final Pattern DOWN = Pattern.compile("<a data-test=\"down\" href=\"([^\"]+)\"");
    private static final LocalDate END_OF_2018 = LocalDate.of(2018, 12, 31);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    DucCoPlay play;

    @Autowired
    DucCoDays days;

    @Autowired
    SheetProgress sheetProgress;

    @Autowired
    DucCoProgramme programme;

    @Autowired
    DucCoRegistration registration;

    @Autowired
    DucCoHouseholds lists;

    @Autowired
    DucCoReports yearly;

    @Autowired
    DucCoPages pages;

    @Autowired
    CoordinationCatalog programmes;

    @Autowired
    RegistrationCatalog sheets;

    @Autowired
    SheetTargets sheetTargets;

    @Autowired
    HouseholdCatalog households;

    @Autowired
    HouseholdRights householdRights;

    @Autowired
    ObligationCatalog obligations;

    @Autowired
    ObligationTargets targets;

    @Autowired
    Occurrences occurrences;

    @Autowired
    ReportingCatalog reports;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    AttachmentStore files;

    @Autowired
    EngineJobs jobs;

    @Autowired
    ProcessStarts starts;

    @Autowired
    AuditTrail audit;

    @Autowired
    PublicAddress address;

    @Autowired
    QuantityPrinter printer;

    @BeforeAll
    void playTwoYears() {
        play.play();
    }

    // --- the programme ---

    @Test
    void oneRefusalOfSixCallsBackWhatOthersHaveSigned() {
        ProgrammeView refused = requireNonNull(programme.refused);

        assertThat(refused.status()).isEqualTo(ProgrammeStatus.CONSULTED);
        assertThat(refused.version(1).state()).isEqualTo(VersionState.SET_ASIDE);
        assertThat(refused.saidOf(1))
                .extracting(ProgrammeView.DecisionView::kind)
                .containsExactlyInAnyOrder(
                        DecisionKind.AGREEMENT,
                        DecisionKind.AGREEMENT,
                        DecisionKind.AGREEMENT,
                        DecisionKind.AGREEMENT,
                        DecisionKind.PROPOSAL,
                        DecisionKind.CONSENT,
                        DecisionKind.REFUSAL);
        assertThat(refused.lastRefusal().orElseThrow().comment()).isEqualTo(DucCoStory.REFUSAL);
    }

    @Test
    void sixConsentsInAnyOrderPutTheSecondVersionInForce() {
        ProgrammeView concluded = programmes.require(programme.id());
        ProgrammeView.VersionView inForce = concluded.inForce().orElseThrow();

        assertThat(concluded.status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(inForce.number()).isEqualTo(2);
        assertThat(inForce.numberAndNotation()).isEqualTo("01/CTPH-MTTQ");
        assertThat(inForce.inForceOn()).isEqualTo(LocalDate.of(2017, 7, 2));
        assertThat(concluded.saidOf(2).stream()
                        .filter(said -> said.kind() == DecisionKind.CONSENT)
                        .map(ProgrammeView.DecisionView::unitId))
                .containsExactlyElementsOf(DucCoStory.SIGNING_ORDER);
        assertThat(inForce.shares())
                .filteredOn(share -> share.unitId().equals(DucCoStory.REFUSES))
                .singleElement()
                .satisfies(share -> assertThat(share.text()).isEqualTo(DucCoStory.MENDED_SHARE));
    }

    @Test
    void namesTheCommuneThatIsLateUntilItHasItsOwnProgramme() {
        assertThat(play.withoutProgramme).hasSize(8).contains("dc-mttq-" + DucCoStory.LATE_COMMUNE);
        assertThat(programme.missingCommunes())
                .hasSize(7)
                .doesNotContainAnyElementsOf(DucCoStory.COMMUNES.stream()
                        .map(commune -> "dc-mttq-" + commune)
                        .toList());
    }

    // --- registration ---

    @Test
    void theBoardShowsTheOverlapAndTheGapsBeforeTheConsultation() {
        RoundBoard board = requireNonNull(registration.boardWithOverlap);

        assertThat(board.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(Set.of(overlap.ours().unitId(), overlap.theirs().unitId()))
                    .isEqualTo(Set.of("dc-hpn", "dc-doan"));
            assertThat(overlap.ours().line().title()).isEqualTo(DucCoStory.FLOWERS);
        });
        assertThat(board.gaps()).containsExactly(ContentArea.C5_DEMOCRACY_SUPERVISION);
        assertThat(board.placesWithout())
                .hasSize(8)
                .extracting(RoundBoard.Place::unitId)
                .contains("dc-mttq-" + DucCoStory.IA_DOM);
    }

    @Test
    void afterwardsNothingOverlapsAndEachCommuneHasAContentAndAResidentialArea() {
        for (RoundBoard board : List.of(
                requireNonNull(registration.boardOfFirstYear), requireNonNull(registration.boardOfSecondYear))) {
            assertThat(board.overlaps()).isEmpty();
            assertThat(board.gaps()).isEmpty();
            assertThat(board.rows()).hasSize(6).allMatch(row -> row.sheet().status() == SheetStatus.ACCEPTED);
            assertThat(board.placesWithout())
                    .hasSize(7)
                    .extracting(RoundBoard.Place::unitId)
                    .doesNotContainAnyElementsOf(DucCoStory.COMMUNES.stream()
                            .map(commune -> "dc-mttq-" + commune)
                            .toList());
        }
        for (int year : List.of(2017, 2018)) {
            for (String commune : DucCoStory.COMMUNES) {
                List<SheetLine> there = linesOf(year)
                        .filter(line -> line.residentialAreaId() != null
                                && organizations.areTogether(line.residentialAreaId(), "dc-mttq-" + commune))
                        .toList();
                assertThat(there.stream().map(SheetLine::content).distinct())
                        .as("contents of %s in %d", commune, year)
                        .isNotEmpty();
                assertThat(there.stream().map(SheetLine::residentialAreaId).distinct())
                        .as("residential areas of %s in %d", commune, year)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018})
    void everySheetSaysWhatTheStorySays(int year) {
        for (String unit : DucCoStory.SIGNERS) {
            List<Line> expected = year == 2017 ? DucCoStory.SHEETS_2017.get(unit) : DucCoStory.secondYear(unit);
            assertThat(registration.sheet(unit, year).lines())
                    .as("%s in %d", unit, year)
                    .extracting(line -> line.title() + " @ " + line.residentialAreaId())
                    .containsExactlyElementsOf(expected.stream()
                            .map(line -> line.title() + " @ " + line.place())
                            .toList());
        }
    }

    @Test
    void theSheetThatOverlappedWasSentTwice() {
        assertThat(sheets.versionsOf(registration.sheet("dc-doan", 2017).id())).hasSize(2);
        assertThat(registration.sheet("dc-doan", 2017).decisions())
                .anySatisfy(decision -> assertThat(decision.positive()).isFalse());
        assertThat(sheets.versionsOf(registration.sheet("dc-hnd", 2017).id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018})
    void eachOrganisationTakesOnAModelAtLeastAndHelpsOneToThreeHouseholdsInAResidentialArea(int year) {
        for (String unit : DucCoStory.SIGNERS) {
            SheetView sheet = registration.sheet(unit, year);
            assertThat(sheet.lines()).as(unit).anyMatch(line -> line.kind() == LineKind.MODEL);
            sheet.lines().stream()
                    .filter(line -> line.kind() == LineKind.HOUSEHOLD_HELP)
                    .forEach(line -> assertThat(line.quantity().counted().intValueExact())
                            .as("%s: %s", unit, line.title())
                            .isBetween(1, 3));
            assertThat(sheetTargets.beside(sheet, sheet.lines()).stream()
                            .filter(beside -> "mô hình".equals(beside.target().unit())
                                    && beside.obligationCode()
                                            .equals(days.duty(DucCoStory.MODELS).code())))
                    .as("the number beside the sheet of %s", unit)
                    .extracting(TargetBeside::state)
                    .allMatch(state -> state == TargetState.REACHED || state == TargetState.OVER);
        }
    }

    @Test
    void theSecondYearBeginsWithTheLinesOfTheFirst() {
        assertThat(registration.filledFromYearBefore)
                .contains(DucCoStory.SHEETS_2017.get("dc-hpn").stream()
                        .map(Line::title)
                        .toList());
        assertThat(titles("dc-hpn", 2018))
                .doesNotContain(DucCoStory.NOT_AGAIN)
                .contains(DucCoStory.NEW_IN_2018.title());
    }

    @Test
    void anAcceptedSheetChangesOnceTheLeadConsents() {
        SheetView before = requireNonNull(registration.beforeConsent);
        SheetView after = registration.sheet("dc-hnd", 2018);

        assertThat(before.lines().get(0).quantity().counted()).isEqualByComparingTo("2");
        assertThat(after.lines().get(0).quantity().counted()).isEqualByComparingTo(DucCoStory.AMENDED_QUANTITY);
        assertThat(registration.sheet("dc-hnd", 2017).lines().get(0).quantity().counted())
                .isEqualByComparingTo("2");
    }

    @Test
    void everyRegisteredLineOpensDownToTheWorkThatWasDoneForIt() {
        LineProgress coffee = lineOf("dc-hnd", "Tổ hợp tác trồng cà phê sạch");
        LineProgress flowers = lineOf("dc-hpn", DucCoStory.FLOWERS);

        // The catalogue counts such models as there are by now: two, then three.
        assertThat(requireNonNull(coffee.done()).sum().counted()).isEqualByComparingTo("3");
        assertThat(coffee.state()).isEqualTo(LineProgress.State.REACHED);
        assertThat(coffee.work())
                .extracting(LineProgress.Work::title)
                .containsExactly("Hai tổ hợp tác đầu tiên", "Thêm một tổ hợp tác");
        // Metres of road say nothing of how many models there are.
        assertThat(flowers.done()).isNull();
        assertThat(flowers.state()).isEqualTo(LineProgress.State.UNDER_WAY);
        assertThat(lineOf("dc-hpn", "Hàng rào xanh").state()).isEqualTo(LineProgress.State.NOTHING_YET);
        String page = pages.behind(
                "/registration-sheets/"
                        + UriUtils.encode(registration.sheet("dc-hnd", 2017).id(), UTF_8),
                "dc-mttq.chuyen-vien");
        assertThat(page)
                .contains("Hai tổ hợp tác đầu tiên", "Đã đạt", "100 % số đã đăng ký")
                .containsPattern("Khu dân cư: \\d+ hộ nghèo, cận nghèo, \\d+ hộ đã có tổ chức giúp");
        assertThat(coffee.work())
                .allSatisfy(work -> assertThat(pages.behind(work.href(), "dc-mttq.chuyen-vien"))
                        .contains(work.title()));
    }

    private LineProgress lineOf(String unit, String title) {
        return sheetProgress.of(registration.sheet(unit, 2017)).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    // --- households ---

    @Test
    void aFourthHouseholdOfOneOrganisationInOnePlaceIsShownAsTooMany() {
        assertThat(lists.helpsWithFour)
                .filteredOn(help -> help.unitId().equals("dc-hnd-ia-din"))
                .containsExactly(new OrganizationHelp("dc-hnd-ia-din", 4, HelpExtent.ABOVE));
        assertThat(helps(DucCoStory.NEH, 2017))
                .containsEntry("dc-hnd-ia-din", 3)
                .containsEntry(DucCoStory.FOURTH_GOES_TO, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018})
    void whoHelpsAtAllHelpsOneToThreeInEachPlace(int year) {
        for (String place : DucCoStory.AREAS_WITH_LISTS) {
            assertThat(helps(place, year).values())
                    .as(place)
                    .isNotEmpty()
                    .allMatch(households -> households >= 1 && households <= 3);
        }
    }

    @Test
    void everyPoorHouseholdHasAHelper() {
        assertThat(requireNonNull(lists.withGap).poorWithoutHelper()).isEqualTo(1);
        for (int year : List.of(2017, 2018)) {
            for (String place : DucCoStory.AREAS_WITH_LISTS) {
                assertThat(households.counts(place, year).poorWithoutHelper())
                        .as("%s %d", place, year)
                        .isZero();
            }
        }
    }

    @Test
    void countsHowManyArePoorAndHowManyHaveGotOut() {
        // Tổ dân phố 1, Trol Đeng, Nẻh, Ia Mút, Mook Đen
        assertThat(poor(2017)).containsExactly(2, 2, 4 - 1, 2 - 1, 1);
        assertThat(out(2017)).containsExactly(0, 0, 1, 1, 0);
        assertThat(poor(2018)).containsExactly(2, 2 - 1, 3 - 2, 1, 1);
        assertThat(out(2018)).containsExactly(0, 1, 2, 0, 0);
    }

    // --- reports ---

    @Test
    void theFirstReportSaysEachFigureOfTheYear() {
        assertThat(figuresOf(yearly.report(2017))).containsExactlyInAnyOrderElementsOf(DucCoStory.FIGURES_2017);
    }

    @Test
    void theSecondReportSaysEachFigureOfItsOwnYear() {
        assertThat(figuresOf(yearly.report(2018))).containsExactlyInAnyOrderElementsOf(DucCoStory.FIGURES_2018);
    }

    @Test
    void moneyThatTwoGaveTogetherIsCountedOnce() {
        SourcedFigure fund = figure(yearly.report(2017), "C107");

        assertThat(fund.notAdded()).singleElement().satisfies(source -> {
            assertThat(source.leftOut()).isEqualTo(LeftOut.COUNTED_ELSEWHERE);
            assertThat(source.unitId()).isEqualTo("dc-hnd");
            assertThat(source.countedAtUnitId()).isEqualTo("dc-ldld");
        });
    }

    @Test
    void whoIsLateIsNamedAndStandsInNoSumOfTheYear() {
        assertThat(yearly.contributionsWhenAddedUp)
                .hasSize(5)
                .filteredOn(ReportSummary::isMissing)
                .extracting(ReportSummary::unitId)
                .containsExactly(DucCoStory.LATE_REPORTER);
        ReportView late = contribution(2017, DucCoStory.LATE_REPORTER);
        assertThat(late.status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(late.afterConsolidation()).isTrue();
        assertThat(requireNonNull(yearly.report(2017).text()).leadership())
                .contains(organizations.nameOf(DucCoStory.LATE_REPORTER));
    }

    @Test
    void whatCameTooLateIsCountedInTheNextYearAndMarked() {
        SourcedFigure labour = figure(contribution(2018, DucCoStory.LATE_REPORTER), "C117");

        assertThat(labour.sources())
                .extracting(source -> source.quantity("công").counted().intValueExact() + " " + source.late())
                .containsExactlyInAnyOrder("2450 true", "1800 false");
    }

    @Test
    void aReportReturnedForDataComesBackPutRight() {
        ReportView returned = contribution(2017, DucCoStory.RETURNED_REPORTER);

        assertThat(returned.decisions())
                .extracting(decision -> decision.stage() + " " + decision.positive())
                .containsExactly(
                        ReportStage.UNIT + " true",
                        ReportStage.RECEIVER + " false",
                        ReportStage.UNIT + " true",
                        ReportStage.RECEIVER + " true");
        assertThat(figure(returned, "C107").isSumOfSources()).isTrue();
    }

    @Test
    void everyFigureOfTheSecondReportOpensDownToARow() {
        ReportView report = yearly.report(2018);
        String page = pages.report(report.id(), "dc-mttq.chuyen-vien");
        List<String> rows = new ArrayList<>();

        for (SourcedFigure figure : report.figures()) {
            assertThat(figure.sources()).as(figure.line().indicator()).isNotEmpty();
            assertThat(figure.isSumOfSources()).as(figure.line().indicator()).isTrue();
            for (FigureSource source : figure.sources()) {
                rows.addAll(down(source, figure, page));
            }
        }

        long deeds = DucCoStory.DEEDS.stream()
                .filter(deed -> deed.on().getYear() == 2018)
                .count();
        assertThat(new TreeSet<>(rows).stream().filter(row -> row.startsWith("RECORD")))
                .as("every record of the year, and the late one of the year before")
                .hasSize((int) deeds + 1);
        assertThat(new TreeSet<>(rows).stream().filter(row -> row.startsWith("RESULT")))
                .hasSize(DucCoStory.COMMUNES.size()
                        + DucCoStory.helpedByBranch(2018).size());
    }

    @Test
    void theSecondReportOpensAsPdfWithEachOfItsFigures() throws IOException {
        ReportView report = yearly.report(2018);

        try (PDDocument pdf = Loader.loadPDF(pages.print(report.id(), "dc-mttq.chuyen-vien"))) {
            String text = unspaced(new PDFTextStripper().getText(pdf));
            assertThat(report.figures())
                    .isNotEmpty()
                    .allSatisfy(figure ->
                            assertThat(text).contains(unspaced(figure.line().indicator())));
        }
    }

    /** Each figure in print, and each share it was added up from, is itself the way down to the rows behind it. */
    @Test
    void everyPrintedFigureLeadsDownToItsOwnRows() throws IOException {
        ReportView report = yearly.report(2018);
        List<PdfLinks.Link> printed = PdfLinks.of(pages.print(report.id(), "dc-mttq.chuyen-vien")).stream()
                .filter(link -> link.address().contains("#"))
                .toList();

        assertThat(printed)
                .hasSize(report.figures().stream()
                        .mapToInt(figure -> 1 + figure.added().size())
                        .sum());
        Iterator<PdfLinks.Link> links = printed.iterator();
        for (SourcedFigure figure : report.figures()) {
            String unit = figure.line().unit();
            PdfLinks.Link whole = links.next();
            assertThat(whole.text())
                    .as("in one line")
                    .isEqualTo(printer.printAmount(figure.line().counted()));
            assertThat(rowBehind(whole))
                    .contains(figure.line().indicator(), whole.text())
                    .contains("data-test=\"down\"");
            for (FigureSource source : figure.added()) {
                PdfLinks.Link share = links.next();
                String amount = printer.printAmount(
                        new IndicatorFigure(figure.line().indicator(), null, source.quantity(unit), source.base()));
                assertThat(unspaced(share.text())).startsWith(unspaced(amount) + "(");
                if (source.kind() == FigureSourceKind.REPORT) {
                    assertThat(rowBehind(share)).contains(amount, "data-test=\"down\"");
                } else if (source.kind() == FigureSourceKind.RECORD) {
                    assertThat(share.address()).endsWith("#record-" + source.sourceId());
                    assertThat(rowBehind(share))
                            .contains(requireNonNull(records().get(source.sourceId()))
                                    .title());
                } else {
                    assertThat(share.address()).endsWith("occurrence=" + source.sourceId() + "#opened");
                    assertThat(pages.behind(pathOf(share), "dc-mttq.chuyen-vien"))
                            .contains("id=\"opened\"", organizations.nameOf(source.unitId()));
                }
            }
        }
    }

    /** The row of the page to which a link leads. */
    private String rowBehind(PdfLinks.Link link) {
        String page = pages.behind(pathOf(link), "dc-mttq.chuyen-vien");
        String start = "<tr id=\"" + link.address().replaceFirst(".*#", "") + "\"";
        assertThat(page).containsOnlyOnce(start);
        String row = page.substring(page.indexOf(start));
        return HtmlUtils.htmlUnescape(row.substring(0, row.indexOf("</tr>")));
    }

    private String pathOf(PdfLinks.Link link) {
        String base = address.url("/");
        assertThat(link.address()).startsWith(base);
        return link.address().substring(base.length() - 1);
    }

    /** Clicked as an officer clicks: from the page of the report to that of each part of it, and on to the rows. */
    @Test
    void everyLinkUnderAFigureOpens() {
        Map<String, String> opened = new LinkedHashMap<>();
        Deque<String> ahead =
                new ArrayDeque<>(List.of("/reports/" + yearly.report(2018).id()));

        while (!ahead.isEmpty()) {
            String link = ahead.remove();
            String page = opened.get(link);
            if (page == null) {
                page = pages.behind(link, "dc-mttq.chuyen-vien");
                opened.put(link, page);
                Matcher down = DOWN.matcher(page);
                while (down.find()) {
                    ahead.add(HtmlUtils.htmlUnescape(down.group(1)).replaceAll("#.*", ""));
                }
            }
        }

        assertThat(opened.keySet().stream().filter(link -> link.startsWith("/reports/")))
                .as("the report and those it was put together from")
                .hasSizeGreaterThan(DucCoStory.COMMUNES.size());
        assertThat(opened.keySet()).anyMatch(link -> link.startsWith("/obligations/"));
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** From a source down: a report on to its own sources, which its page shows; a row to what was written there. */
    private List<String> down(FigureSource source, SourcedFigure figure, String page) {
        if (source.kind() == FigureSourceKind.REPORT) {
            assertThat(page).contains("/reports/" + source.sourceId());
            ReportView contribution = reports.require(source.sourceId());
            String below = pages.report(contribution.id(), "dc-mttq.chuyen-vien");
            SourcedFigure same = contribution.figures().stream()
                    .filter(each -> each.line().indicator().equals(figure.line().indicator())
                            && each.line().content() == figure.line().content())
                    .findFirst()
                    .orElseThrow();
            return same.sources().stream()
                    .flatMap(each -> down(each, same, below).stream())
                    .toList();
        }
        if (source.kind() == FigureSourceKind.RESULT) {
            assertThat(occurrences.require(source.sourceId()).unitId()).isEqualTo(source.unitId());
        } else {
            RecordView record = requireNonNull(records().get(source.sourceId()), source.sourceId());
            assertThat(record.figure()).isNotNull();
            assertThat(evidenced().contains(record.title()))
                    .as(record.title())
                    .isEqualTo(record.fileId() != null
                            && files.find(record.fileId()).isPresent());
        }
        return List.of(source.kind() + " " + source.sourceId());
    }

    private Set<String> evidenced() {
        return DucCoStory.DEEDS.stream()
                .filter(DucCoStory.Deed::evidence)
                .map(DucCoStory.Deed::title)
                .collect(Collectors.toSet());
    }

    private Map<String, RecordView> records() {
        return obligations.ofDirective(days.directiveId()).stream()
                .flatMap(obligation -> obligations.recordsOf(obligation.id()).stream())
                .collect(Collectors.toMap(RecordView::id, Function.identity()));
    }

    // --- the whole ---

    @Test
    void eachCommuneOfTheStoryHasReachedItsNumbers() {
        ObligationView duty = days.duty(DucCoStory.STANDS_OUT);
        List<TargetProgress> progress = targets.progressOf(days.directiveId(), END_OF_2018).stream()
                .filter(each -> each.obligationId().equals(duty.id()))
                .toList();

        assertThat(progress).hasSize(2);
        for (TargetProgress each : progress) {
            assertThat(each.reachedLines()).isEqualTo(DucCoStory.COMMUNES.size());
            assertThat(each.lines())
                    .hasSize(10)
                    .filteredOn(line -> line.state() == TargetState.NOTHING_YET)
                    .hasSize(7);
        }
    }

    @Test
    void eachBranchThatHelpsHasReachedOneToThreeHouseholdsInItsPlace() {
        TargetProgress help = targets.progressOf(days.directiveId(), END_OF_2018).stream()
                .filter(each ->
                        each.obligationId().equals(days.duty(DucCoStory.HELP).id()))
                .findFirst()
                .orElseThrow();

        assertThat(help.lines().stream()
                        .filter(line -> line.state() != TargetState.NOTHING_YET)
                        .collect(Collectors.toMap(
                                TargetProgress.Line::unitId,
                                line -> line.reached().intValueExact())))
                .isEqualTo(DucCoStory.helpedByBranch(2018));
        assertThat(help.reachedLines())
                .isEqualTo(DucCoStory.helpedByBranch(2018).size());
    }

    @Test
    void allObligationsOfTheTextAreInForceAndTheRecordIsUnbroken() {
        assertThat(obligations.ofDirective(days.directiveId()))
                .hasSizeGreaterThan(30)
                .filteredOn(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                .hasSizeGreaterThan(30);
        assertThat(audit.verify().isIntact()).isTrue();
        assertThat(jobs.openIncidents()).isZero();
        assertThat(starts.waiting()).isZero();
    }

    private Stream<SheetLine> linesOf(int year) {
        return DucCoStory.SIGNERS.stream().flatMap(unit -> registration.sheet(unit, year).lines().stream());
    }

    private List<String> titles(String unit, int year) {
        return registration.sheet(unit, year).lines().stream()
                .map(SheetLine::title)
                .toList();
    }

    /** Only those who help at all. */
    private Map<String, Integer> helps(String place, int year) {
        return households.helpsOf(householdRights.place(place), year).stream()
                .filter(help -> help.households() > 0)
                .collect(Collectors.toMap(OrganizationHelp::unitId, OrganizationHelp::households));
    }

    private List<Integer> poor(int year) {
        return households.countsOf(DucCoStory.AREAS_WITH_LISTS, year).stream()
                .map(SettlementCounts::poor)
                .toList();
    }

    private List<Integer> out(int year) {
        return households.countsOf(DucCoStory.AREAS_WITH_LISTS, year).stream()
                .map(SettlementCounts::outOfPoverty)
                .toList();
    }

    private ReportView contribution(int year, String unit) {
        return reports.require(yearly.report(year).id() + "/" + unit);
    }

    private static SourcedFigure figure(ReportView report, String code) {
        return report.figures().stream()
                .filter(figure -> code.equals(figure.line().counted().code()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> figuresOf(ReportView report) {
        return report.figures().stream()
                .map(SourcedFigure::line)
                .map(line -> new Figure(
                        line.content(),
                        line.counted().code() == null
                                ? line.indicator()
                                : line.counted().code(),
                        line.quantity().counted().toPlainString(),
                        line.quantity().qualifier() == Qualifier.OVER))
                .toList();
    }
}
