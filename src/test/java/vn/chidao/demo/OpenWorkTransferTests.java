package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.MatrixView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.Planner;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

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
    private static final Map<String, String> SUCCESSORS = EverythingOpen.SUCCESSORS;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    ApplicationContext product;

    @Autowired
    PlayCast cast;

    @Autowired
    DirectiveCatalog directiveCatalog;

    @Autowired
    ReceiptCatalog receiptCatalog;

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
    WorkList workList;

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
    private EverythingOpen scene;

    @BeforeAll
    void openEverythingAndHandItOver(@TempDir Path folder) throws IOException {
        scene = new EverythingOpen(product);
        scene.open(folder);
        workList.open().forEach(this::remember);
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
            scene.settle();
            for (WorkItem item : workList.open()) {
                finishedBy.add(unitOf(item.groups().get(0)));
                scene.finish(item);
            }
            scene.settle();
        }

        assertThat(finishedBy).containsAll(SUCCESSORS.values()).doesNotContainAnyElementsOf(SUCCESSORS.keySet());
        assertThat(occurrences.ofDirective(DIRECTIVE)).noneMatch(OccurrenceView::isOpen);
        assertThat(receiptCatalog.of(DIRECTIVE))
                .allSatisfy(receipt -> assertThat(receipt.status()).isEqualTo("DONE"));
        assertThat(directiveCatalog.require(EverythingOpen.LETTER)).satisfies(issued -> {
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
        assertThat(receiptCatalog.of(DIRECTIVE).stream()
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

    private void transfer(String from, String to) {
        transfer(new Handover("qd-01", from, clock.today(), to, Map.of()));
    }

    private void transfer(Handover handover) {
        transaction.executeWithoutResult(status -> transfers.transfer(handover));
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

    private static String unitOf(String positionId) {
        return positionId.substring(0, positionId.indexOf('.'));
    }
}
