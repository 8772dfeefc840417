package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.MatrixView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.Planner;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.organization.WorldFiles;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/**
 * Everything is open at once: a draft before its signer, receipts on their way, tasks taken on, sheets in consultation,
 * a report with its contributions, a review. Then six bodies pass into five new ones, two of them into the same, while
 * their officers still sit in their positions; and the new officers finish all of it.
 */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenWorkTransferTests {

    private static final String DIRECTIVE = DemoWorld.DRAFT;
    private static final Map<String, String> SUCCESSORS = new LinkedHashMap<>(Map.of(
            "bdv-hu", "bdv-moi",
            "btv-hu", "btv-moi",
            "vphu", "vp-moi",
            "mttq", "mttq-moi",
            "hnd", "hoi-moi",
            "hpn", "hoi-moi"));

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    FiveYearPlay play;

    @Autowired
    PlayCast cast;

    @Autowired
    PlayAnswers answers;

    @Autowired
    WorldImport world;

    @Autowired
    Accounts accounts;

    @Autowired
    DirectiveManagement directives;

    @Autowired
    DirectiveCatalog directiveCatalog;

    @Autowired
    ObligationManagement obligations;

    @Autowired
    ObligationCatalog obligationCatalog;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Planner planner;

    @Autowired
    OpenWorkTransfers transfers;

    @Autowired
    TaskSubmission submission;

    @Autowired
    TaskClaims claims;

    @Autowired
    WorkList workList;

    @Autowired
    ProcessStarts starts;

    @Autowired
    EngineJobs jobs;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, List<OpenWork>> before = new LinkedHashMap<>();
    private final Map<String, List<String>> formerGroups = new LinkedHashMap<>();
    private String draft = "";

    @BeforeAll
    void openEverythingAndHandItOver(@TempDir Path folder) throws IOException {
        play.playUntil(LocalDate.of(2017, 5, 28));
        writeSuccessors(folder);
        transaction.executeWithoutResult(status -> {
            world.apply(WorldFiles.of(folder));
            accounts.createForEveryPosition(DemoWorld.PASSWORD);
        });
        decide("4-1", new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 200));
        decide("4-2b", new RhythmLine(Rhythm.YEAR, ObligationStage.REGISTRATION, LocalDate.of(2017, 9, 20), 200));
        decide(
                "5b",
                new RhythmLine(Rhythm.YEAR, ObligationStage.REPORT, LocalDate.of(2017, 12, 15), 230),
                new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.REVIEW, LocalDate.of(2018, 1, 15), 240));
        draft = aDraftOfTheOffice();
        as("vphu.chuyen-vien", () -> directives.submitDraft(draft));
        settle();
        for (String step : List.of(
                "UserTask_ReviewContent", "UserTask_ReviewFormat", "UserTask_FillSheet", "UserTask_ApproveSheet")) {
            finish(step);
        }
        finishOf("UserTask_AcceptObligation", ":hnd:");
        finishOf("UserTask_OpenReview", "");
        for (WorkItem item : workList.open()) {
            remember(item);
            if (item.elementId().equals("UserTask_ReportResult")) {
                claims.claim(cast.accountFor(item.groups()).orElseThrow(), item.taskId());
            }
        }
        SUCCESSORS.keySet().forEach(unit -> before.put(unit, transfers.openWorkOf(unit)));
        SUCCESSORS.forEach(this::transfer);
    }

    @Test
    @Order(1)
    void hadEveryKindOfWorkOpen() {
        Set<String> kinds = before.values().stream()
                .flatMap(List::stream)
                .map(OpenWork::kind)
                .collect(Collectors.toSet());

        assertThat(kinds)
                .contains(
                        "DIRECTIVE_DRAFT",
                        "DIRECTIVE_IN_CHARGE",
                        "DIRECTIVE_RECEIVED",
                        "DIRECTIVE_TASK",
                        "OBLIGATION",
                        "FOLLOW_UP",
                        "RESULT_RECEIVED",
                        "REGISTRATION_SHEET",
                        "CONSULTATION",
                        "REPORT",
                        "REPORT_RECEIVED",
                        "REVIEW",
                        "REVIEW_CONCLUDED");
        assertThat(formerGroups.values().stream().flatMap(List::stream).map(OpenWorkTransferTests::unitOf))
                .as("the office and the following-up body wait for others at this moment")
                .contains("btv-hu", "mttq", "hnd", "hpn");
    }

    @Test
    @Order(2)
    void leavesNothingOpenBehind() {
        SUCCESSORS
                .keySet()
                .forEach(unit -> assertThat(transfers.openWorkOf(unit)).as(unit).isEmpty());
        assertThat(workList.open().stream()
                        .flatMap(item -> item.groups().stream())
                        .map(OpenWorkTransferTests::unitOf))
                .doesNotContainAnyElementsOf(SUCCESSORS.keySet());
        assertThat(jdbc.sql("select count(*) from act_ru_variable where text_ in (:units)")
                        .param("units", SUCCESSORS.keySet())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from process_start s, jsonb_each_text(s.routing) v"
                                + " where s.started_at is null and v.value in (:units)")
                        .param("units", SUCCESSORS.keySet())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(3)
    void standsInTheChainsOfBothOnceHoweverOftenItIsAsked() {
        SUCCESSORS.forEach(this::transfer);

        before.forEach((unit, open) -> {
            assertThat(actsIn(unit, "WORK_HANDED_OVER"))
                    .containsExactlyInAnyOrderElementsOf(
                            open.stream().map(OpenWork::key).toList());
            assertThat(actsIn(SUCCESSORS.get(unit), "WORK_TAKEN_OVER"))
                    .containsAll(open.stream().map(OpenWork::key).toList());
        });
    }

    @Test
    @Order(4)
    void refusesTheFormerOfficersWhatHasPassedOn() {
        int refused = 0;
        for (WorkItem item : workList.open()) {
            List<String> former = formerGroups.get(item.taskId());
            if (former == null || former.equals(item.groups())) {
                continue;
            }
            String officer = cast.accountFor(former).orElseThrow();
            assertThatThrownBy(() -> submission.firstValues(officer, item.taskId()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> submission.submit(officer, item.taskId(), Map.of()))
                    .isInstanceOf(NotFound.class);
            assertThat(item.assignee()).isNull();
            refused++;
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    @Order(5)
    void letsTheSuccessorsFinishAllOfIt() {
        Set<String> finishedBy = new HashSet<>();
        for (int round = 0; !workList.open().isEmpty(); round++) {
            assertThat(round).as("open: %s", workList.open()).isLessThan(60);
            settle();
            for (WorkItem item : workList.open()) {
                finishedBy.add(unitOf(item.groups().get(0)));
                finish(item);
            }
            settle();
        }

        assertThat(finishedBy).containsAll(SUCCESSORS.values()).doesNotContainAnyElementsOf(SUCCESSORS.keySet());
        assertThat(occurrences.ofDirective(DIRECTIVE)).noneMatch(OccurrenceView::isOpen);
        assertThat(directiveCatalog.receipts(DIRECTIVE))
                .allSatisfy(receipt -> assertThat(receipt.status()).isEqualTo("DONE"));
        assertThat(directiveCatalog.require(draft)).satisfies(issued -> {
            assertThat(issued.status()).isEqualTo("IN_FORCE");
            assertThat(issued.signingUnitId()).isEqualTo("btv-moi");
        });
        assertThat(jobs.openIncidents()).isZero();
        assertThat(jobs.runningInstances()).isZero();
    }

    @Test
    @Order(6)
    void keepsTheOldNameBesideTheNew() {
        MatrixView matrix = obligationCatalog.matrix(DIRECTIVE);
        List<String> names =
                matrix.columns().stream().map(MatrixView.Column::name).toList();
        int hnd = names.indexOf("Hội Nông dân huyện → Hội Nông dân – Phụ nữ");
        MatrixView.Row row = matrix.rows().stream()
                .filter(one -> one.obligation().code().equals("4-1"))
                .findFirst()
                .orElseThrow();

        assertThat(hnd).isNotNegative();
        assertThat(names).contains("Hội LHPN huyện → Hội Nông dân – Phụ nữ", "Hội Nông dân – Phụ nữ");
        assertThat(row.cells().get(hnd))
                .isNotNull()
                .satisfies(cell -> assertThat(cell.done()).isOne());
        assertThat(directiveCatalog.receipts(DIRECTIVE).stream()
                        .filter(receipt -> receipt.unitId().equals("hnd")))
                .allSatisfy(receipt -> assertThat(receipt.unitName()).contains("Hội Nông dân huyện Hớn Quản →"));
    }

    @Test
    @Order(7)
    void opensComingPeriodsOnceForTheSuccessor() {
        planner.runThrough(LocalDate.of(2018, 12, 31));

        List<OccurrenceView> all = occurrences.ofDirective(DIRECTIVE).stream()
                .filter(one -> one.obligationCode().equals("4-1"))
                .toList();
        assertThat(all.stream().filter(one -> one.periodKey().equals("2017")))
                .extracting(OccurrenceView::unitId)
                .containsExactlyInAnyOrder("ldld", "hnd", "hpn", "huyen-doan", "hccb");
        assertThat(all.stream().filter(one -> one.periodKey().equals("2018")))
                .extracting(OccurrenceView::unitId)
                .containsExactlyInAnyOrder("ldld", "huyen-doan", "hccb", "hoi-moi");
    }

    @Test
    @Order(8)
    void refusesASuccessorThatIsNotNamedOrDoesNotExist() {
        assertThatThrownBy(() -> transfer(new Handover("qd-02", "bdv-moi", clock.today(), null, Map.of())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(
                        () -> transfer(new Handover("qd-02", "bdv-moi", LocalDate.of(2017, 5, 1), "btv-moi", Map.of())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(transfers.openWorkOf("bdv-moi")).isNotEmpty();
    }

    /** A world's files name every parent, so the new bodies come with those they stand under. */
    private static void writeSuccessors(Path folder) throws IOException {
        for (String file : List.of("units.csv", "positions.csv", "people.csv")) {
            Files.writeString(folder.resolve(file), text("demo/successors/" + file));
        }
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    private void transfer(String from, String to) {
        transfer(new Handover("qd-01", from, clock.today(), to, Map.of()));
    }

    private void transfer(Handover handover) {
        transaction.executeWithoutResult(status -> transfers.transfer(handover));
    }

    private void decide(String code, RhythmLine... lines) {
        as(
                "bdv-hu.truong-ban",
                () -> obligations.decideRhythm(
                        new DecideRhythm(DIRECTIVE + "." + code, List.of(lines), "Ấn định để theo dõi.")));
    }

    private String aDraftOfTheOffice() {
        List<String> ids = new ArrayList<>();
        String text = "Yêu cầu các đơn vị báo cáo việc thực hiện cuộc vận động.";
        as(
                "vphu.chuyen-vien",
                () -> ids.add(directives.draft(new DraftDirective(
                        "cv-don-doc",
                        DocumentType.OFFICIAL_LETTER,
                        "hu",
                        null,
                        "V/v báo cáo việc thực hiện cuộc vận động",
                        "Hớn Quản",
                        text,
                        List.of(new DraftDirective.NewClause("1", null, "1", text)),
                        List.of(
                                new DraftDirective.NewAddressee("UBND huyện", "unit:ubnd"),
                                new DraftDirective.NewAddressee("Hội Nông dân huyện", "unit:hnd")),
                        List.of(),
                        List.of(),
                        "vphu",
                        "vphu",
                        "btv-hu",
                        "bdv-hu",
                        "btv-hu",
                        "btv-hu"))));
        return ids.get(0);
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
    }

    private void finish(String elementId) {
        finishOf(elementId, "");
    }

    private void finishOf(String elementId, String keyPart) {
        workList.open().stream()
                .filter(item ->
                        item.elementId().equals(elementId) && item.businessKey().contains(keyPart))
                .forEach(this::finish);
        settle();
    }

    private void finish(WorkItem item) {
        String officer = cast.accountFor(item.groups()).orElseThrow();
        submission.submit(
                officer, item.taskId(), answers.fill(item, submission.firstValues(officer, item.taskId()), 1, false));
    }

    private void remember(WorkItem item) {
        formerGroups.put(item.taskId(), item.groups());
    }

    private List<String> actsIn(String unitId, String verb) {
        return jdbc.sql("select subject_id from act where chain = :chain and verb = :verb")
                .param("chain", unitId)
                .param("verb", verb)
                .query(String.class)
                .list();
    }

    private void as(String positionId, Runnable act) {
        CurrentActor.run(cast.actor(positionId), () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private static String unitOf(String positionId) {
        return positionId.substring(0, positionId.indexOf('.'));
    }
}
