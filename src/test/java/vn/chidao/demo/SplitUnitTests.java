package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.household.AddHousehold;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.PovertyStatus;
import vn.chidao.household.StartHelp;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Planner;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.FoundUnit;
import vn.chidao.organization.OpenPosition;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PrepareReorganisation;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.organization.ReorganisationStatus;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * A body is to be split in two. When that was planned it had nothing to do; by its day it has obligations, and nobody
 * has said which of the two takes which: everything waits until a person has.
 */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitUnitTests {

    private static final LocalDate DAY = LocalDate.of(2017, 6, 12);
    private static final String UNIT = "hnd";
    private static final List<String> SUCCESSORS = List.of("hnd-bac", "hnd-nam");
    private static final String PREPARER = "vphu.chuyen-vien";

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
    Accounts accounts;

    @Autowired
    OrganizationManagement organizations;

    @Autowired
    OrganizationDirectory directory;

    @Autowired
    ReorganisationManagement plans;

    @Autowired
    ReorganisationCatalog catalog;

    @Autowired
    OpenWorkTransfers openWork;

    @Autowired
    ObligationManagement obligations;

    @Autowired
    HouseholdManagement households;

    @Autowired
    Planner planner;

    @Autowired
    TaskSubmission submission;

    @Autowired
    WorkList workList;

    @Autowired
    ProcessStarts starts;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> named = new TreeMap<>();
    private List<OpenWork> before = List.of();
    private String planId = "";

    @BeforeAll
    void planTheSplitAndReachItsDay() {
        // Nothing is open with it yet, so the plan can be submitted with nobody named.
        jdbc.sql("truncate household_register cascade").update();
        play.playUntil(LocalDate.of(2017, 5, 22));
        transaction.executeWithoutResult(status -> SUCCESSORS.forEach(this::found));
        as(PREPARER, () -> {
            planId = plans.prepare(new PrepareReorganisation(
                    "Chia tách Hội Nông dân huyện", "Quyết định số 20-QĐ/HU ngày 20/5/2017", DAY, "vphu"));
            plans.plan(planId, PlanChange.ending(ChangeKind.SPLIT, UNIT, SUCCESSORS.toArray(String[]::new)));
            plans.submit(planId);
        });
        settle();
        finish("UserTask_AppraisePlan");
        finish("UserTask_ApprovePlan");
        play.playUntil(DAY.minusDays(1));
        as(
                "bdv-hu.truong-ban",
                () -> obligations.decideRhythm(new DecideRhythm(
                        DemoWorld.DRAFT + ".4-1",
                        List.of(new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 200)),
                        "Ấn định để theo dõi.")));
        as("mttq-tan-khai.chu-tich", this::putAHouseholdOfItsOwnOnAList);
        settle();
        before = openWork.openWorkOf(UNIT);
        plans.reachDay();
        settle();
    }

    @Test
    @Order(1)
    void stopsBeforeTheUnitAndAsksWhoeverPreparedThePlan() {
        assertThat(keys(before))
                .contains("obligation:" + DemoWorld.DRAFT + ".4-1")
                .hasSizeGreaterThan(3);
        assertThat(plan().status()).isEqualTo(ReorganisationStatus.UNDER_WAY);
        assertThat(plan().changes()).noneMatch(ReorganisationView.Change::done);
        assertThat(task().groups()).allMatch(group -> group.startsWith("vphu."));
        assertThat(submission.firstValues(officer(), task().taskId()).get("lines"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(row -> row.get("work"))
                .containsExactlyElementsOf(keys(before));
        assertUntouched();
    }

    @Test
    @Order(2)
    void refusesWhoIsNoneOfTheTwoAndChangesNothing() {
        Map<String, String> wrong = new LinkedHashMap<>();
        keys(before).forEach(key -> wrong.put(key, "hpn"));

        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> name(rows(wrong)));

        assertUntouched();
    }

    @Test
    @Order(3)
    void refusesTwoSuccessorsForOnePieceOfWork() {
        String key = keys(before).get(0);
        List<Map<String, Object>> rows = SUCCESSORS.stream()
                .map(successor -> Map.<String, Object>of("work", key, "successor", successor))
                .toList();

        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> name(rows));

        assertUntouched();
    }

    @Test
    @Order(4)
    void asksAgainForWhatIsLeft() {
        String first = keys(before).get(0);
        named.put(first, SUCCESSORS.get(1));

        name(rows(named));

        assertThat(submission.firstValues(officer(), task().taskId()).get("lines"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(row -> row.get("work"))
                .hasSize(keys(before).size() - 1)
                .doesNotContain(first);
        assertUntouched();
    }

    @Test
    @Order(5)
    void movesEachPieceToWhomItWasNamed() {
        Map<String, String> left = new LinkedHashMap<>();
        for (String key : keys(before)) {
            if (!named.containsKey(key)) {
                left.put(key, SUCCESSORS.get(left.size() % 2));
            }
        }
        named.putAll(left);

        name(rows(left));

        assertThat(plan().status()).isEqualTo(ReorganisationStatus.DONE);
        assertThat(directory.require(UNIT).validTo()).isEqualTo(DAY.minusDays(1));
        assertThat(openWork.openWorkOf(UNIT)).isEmpty();
        for (String successor : SUCCESSORS) {
            List<OpenWork> meant = before.stream()
                    .filter(work -> successor.equals(named.get(work.key())))
                    .toList();
            assertThat(meant).as("so that each of the two is put to the test").isNotEmpty();
            assertThat(openWork.openWorkOf(successor)).as(successor).containsExactlyInAnyOrderElementsOf(meant);
        }
    }

    @Test
    @Order(6)
    void writesTheSuccessorIntoEveryObligationAndTask() {
        assertThat(jdbc.sql("""
                        select 'obligation:' || obligation_id, successor_unit_id from obligation_unit
                        where unit_id = 'hnd'
                        """)
                        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getValue()).isEqualTo(named.get(row.getKey())));
        assertThat(jdbc.sql("""
                        select 'obligation:' || obligation_id, acting_unit_id from occurrence where unit_id = 'hnd'
                        """)
                        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getValue()).isEqualTo(named.get(row.getKey())));
        assertThat(workList.open().stream().flatMap(item -> item.groups().stream()))
                .noneMatch(group -> group.startsWith(UNIT + "."))
                .anyMatch(group -> group.startsWith(named.get("obligation:" + DemoWorld.DRAFT + ".4-1") + "."));
        assertThat(jdbc.sql("select count(*) from act where verb = 'SUCCESSOR_NAMED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(named.size());
    }

    @Test
    @Order(7)
    void letsTheNamedSuccessorDoItAndOpensTheNextPeriodForItAlone() {
        transaction.executeWithoutResult(status -> accounts.createForEveryPosition(DemoWorld.PASSWORD));
        String successor = named.get("obligation:" + DemoWorld.DRAFT + ".4-1");
        WorkItem item = workList.open().stream()
                .filter(each -> each.businessKey().contains(".4-1:" + UNIT + ":"))
                .findFirst()
                .orElseThrow();

        String worker = finish(item);
        planner.runThrough(LocalDate.of(2018, 12, 31));

        assertThat(worker).startsWith(successor + ".");
        assertThat(jdbc.sql("""
                        select unit_id from occurrence where obligation_id = ? and period_key = '2018'
                        and unit_id like 'hnd%'
                        """)
                        .param(DemoWorld.DRAFT + ".4-1")
                        .query(String.class)
                        .list())
                .containsExactly(successor);
        assertThat(jobs.openIncidents()).isZero();
    }

    private void putAHouseholdOfItsOwnOnAList() {
        String id = households.add(new AddHousehold(
                "kdc-tan-khai-1",
                "TK1-01",
                "Lê Thị Sáng",
                null,
                PovertyStatus.POOR,
                DAY.minusDays(30),
                null,
                Set.of(UNIT)));
        households.nameHelper(new StartHelp(id, null, UNIT, DAY.minusDays(20)));
    }

    private void finish(String elementId) {
        workList.open().stream()
                .filter(item -> item.elementId().equals(elementId))
                .forEach(this::finish);
        settle();
    }

    private String finish(WorkItem item) {
        String worker = cast.accountFor(item.groups()).orElseThrow();
        submission.submit(
                worker, item.taskId(), answers.fill(item, submission.firstValues(worker, item.taskId()), 1, false));
        return worker;
    }

    private void assertUntouched() {
        assertThat(openWork.openWorkOf(UNIT)).isEqualTo(before);
        assertThat(directory.require(UNIT).validTo()).isNull();
        SUCCESSORS.forEach(successor ->
                assertThat(openWork.openWorkOf(successor)).as(successor).isEmpty());
        assertThat(jobs.openIncidents()).isZero();
    }

    private void found(String id) {
        String name = "Hội Nông dân " + id;
        organizations.foundUnit(
                new FoundUnit(id, "MEMBER_ORGANIZATION", "DISTRICT", null, name, name, "HND", "mttq", DAY));
        open(id, "chu-tich", PositionRole.LEADER);
        open(id, "chuyen-vien", PositionRole.OFFICER);
    }

    private void open(String unitId, String code, PositionRole role) {
        String id = unitId + "." + code;
        organizations.openPosition(new OpenPosition(id, unitId, code, List.of(role), DAY));
        organizations.addPerson(id, code + " " + unitId);
        organizations.appoint(id, id, DAY, false);
    }

    private void name(List<Map<String, Object>> rows) {
        submission.submit(officer(), task().taskId(), Map.of("lines", rows));
        settle();
    }

    private String officer() {
        return cast.accountFor(task().groups()).orElseThrow();
    }

    private WorkItem task() {
        return workList.open().stream()
                .filter(item -> item.elementId().equals("UserTask_NameSuccessors"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), tasks -> {
                    assertThat(tasks).hasSize(1);
                    return tasks.get(0);
                }));
    }

    private ReorganisationView plan() {
        return catalog.require(planId);
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
    }

    private void as(String positionId, Runnable act) {
        CurrentActor.run(cast.actor(positionId), () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private static List<Map<String, Object>> rows(Map<String, String> successors) {
        List<Map<String, Object>> rows = new ArrayList<>();
        successors.forEach((work, successor) -> rows.add(Map.of("work", work, "successor", successor)));
        return rows;
    }

    private static List<String> keys(List<OpenWork> work) {
        return work.stream().map(OpenWork::key).distinct().toList();
    }
}
