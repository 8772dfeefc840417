package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.faults.KilledProducts.count;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.ChidaoApplication;
import vn.chidao.demo.EverythingOpen;
import vn.chidao.faults.PlayLedger.Head;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.PrepareReorganisation;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;
import vn.chidao.workflow.TimeMachine;

/**
 * The day on which a district with all its open work ends, in a process that is killed before the
 * first unit, between units and at three places inside a unit's transaction: it goes on by itself and ends row by row
 * as one that nobody disturbed.
 */
@Tag("faults")
class KilledReorganisationTests {

    private static final LocalDate DAY = LocalDate.of(2017, 5, 30);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration WHOLE_DAY = Duration.ofMinutes(6);

    /** Where a transaction is killed: while it waits for this row. */
    private record Kill(String where, String heldRow) {}

    private static final String CHAIN = "select chain from act_chain where chain = '%s' for update";

    /** Before the first unit, then at the beginning, in the middle and at the very end of units' transactions. */
    private static final List<Kill> KILLS = List.of(
            new Kill("before the first unit", "select id from reorganisation for update"),
            new Kill("ending bdv-hu", "select id from organization where id = 'bdv-hu' for update"),
            new Kill("handing tasks over", """
                    select task_id from work_item where completed_at is null and task_id in
                    (select task_id from work_item_group where group_id like 'hpn.%') limit 1 for update
                    """),
            new Kill("recording ldld", CHAIN.formatted("ldld")),
            new Kill("recording mttq", CHAIN.formatted("mttq")));

    @TempDir
    private Path folder;

    private final KilledProducts products = new KilledProducts(WHOLE_DAY, Duration.ofSeconds(30));

    private JdbcUrl undisturbed;
    private JdbcUrl killed;

    @BeforeEach
    void openEverythingAndApproveThePlan() throws IOException {
        undisturbed = TestDatabase.freshFullDatabase();
        String[] arguments = Stream.concat(
                        Stream.of(undisturbed.arguments()),
                        Stream.of(
                                "--server.port=0",
                                "--chidao.background=false",
                                "--camunda.bpm.job-execution.enabled=false"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext product = SpringApplication.run(ChidaoApplication.class, arguments)) {
            EverythingOpen scene = new EverythingOpen(product);
            scene.open(folder);
            scene.as("vphu.chuyen-vien", () -> submitPlan(product));
            scene.settle();
            scene.finish("UserTask_AppraisePlan", "");
            scene.finish("UserTask_ApprovePlan", "");
            product.getBean(TimeMachine.class).moveTo(DAY, LocalTime.of(7, 30));
        }
        addAbsenceAndAuthority(undisturbed.client());
        killed = TestDatabase.copyOf(undisturbed);
    }

    /** Six bodies pass into five, the one that prepares among them; another is split, each piece of work as named. */
    private static void submitPlan(ApplicationContext product) {
        ReorganisationManagement plans = product.getBean(ReorganisationManagement.class);
        String plan = plans.prepare(
                new PrepareReorganisation("Sắp xếp các cơ quan huyện", "Quyết định số 31-QĐ/HU", DAY, "vphu"));
        EverythingOpen.SUCCESSORS.forEach(
                (unit, successor) -> plans.plan(plan, PlanChange.ending(ChangeKind.MERGE, unit, successor)));
        plans.plan(plan, PlanChange.ending(ChangeKind.SPLIT, "ldld", "hccb", "huyen-doan"));
        int named = 0;
        for (OpenWork work : product.getBean(OpenWorkTransfers.class).openWorkOf("ldld")) {
            plans.chooseSuccessor(plan, "ldld", work.key(), named++ % 2 == 0 ? "hccb" : "huyen-doan");
        }
        plans.submit(plan);
    }

    /** A substitute and an authorisation to sign, both in a body that ends. */
    private static void addAbsenceAndAuthority(JdbcClient database) {
        database.sql("""
                        insert into substitution (id, position_id, absent_person, substitute_person,
                            substitute_position, valid_from, valid_to, reason, set_by, set_by_name, set_at)
                        select 's-1', 'mttq.chu-tich', a.person_id, b.person_id, b.position_id, date '2017-05-29',
                            date '2017-06-12', 'Đi công tác.', 'quantri', 'Quản trị', now()
                        from position_holding a, position_holding b
                        where a.position_id = 'mttq.chu-tich' and b.position_id = 'mttq.chuyen-vien'
                            and a.valid_to is null and b.valid_to is null
                        """).update();
        database.sql("""
                        insert into signing_authorization (id, unit_id, from_position, to_position, document_types,
                            content, valid_from, valid_to, paper_number, paper_date, recorded_by, recorded_at)
                        values ('u-1', 'mttq', 'mttq.chu-tich', 'mttq.chuyen-vien', '{OFFICIAL_LETTER}', 'Đôn đốc.',
                            date '2017-05-29', date '2017-12-31', '12-GUQ', date '2017-05-29', 'quantri', now())
                        """).update();
    }

    @AfterEach
    void stopEverything() {
        products.close();
    }

    @Test
    void endsAsOneThatNobodyDisturbed() {
        JdbcClient database = killed.client();
        int units = count(database, "select count(*) from reorganisation_change");
        assertThat(PlayLedger.today(database)).isEqualTo(DAY);
        int tasks = count(database, "select count(*) from act_ru_task");
        assertThat(tasks).as("open tasks").isGreaterThan(10);

        Map<String, List<String>> expected = goOnToTheEnd(undisturbed);
        List<Head> acknowledged = new ArrayList<>();
        List<Integer> done =
                KILLS.stream().map(kill -> killAt(kill, acknowledged)).toList();
        assertThat(Set.copyOf(done)).as("units in which it was killed").hasSizeGreaterThan(3);
        Map<String, List<String>> ended = goOnToTheEnd(killed);

        assertThat(acknowledged).allMatch(head -> PlayLedger.holds(database, head));
        assertThat(PlayLedger.faults(database)).isEmpty();
        expected.forEach((what, rows) -> assertThat(ended.get(what)).as(what).isEqualTo(rows));
        assertThat(count(database, "select count(*) from act where verb = 'UNIT_REORGANISED'"))
                .isEqualTo(units);
        assertThat(count(database, "select count(distinct subject_id) from act where verb = 'UNIT_REORGANISED'"))
                .isEqualTo(units);
        print(done, units, tasks, database);
    }

    /** Kills it there, once; answers with how many units were done by then. */
    private int killAt(Kill kill, List<Head> acknowledged) {
        JdbcClient database = killed.client();
        int done;
        try (HeldUp held = HeldUp.at(killed, kill.heldRow())) {
            ProductProcess product = products.start(killed);
            held.await("reorganisation", WHOLE_DAY);
            acknowledged.addAll(PlayLedger.heads(database));
            done = count(database, "select done from reorganisation");
            product.kill();
        }
        PlayLedger.awaitQuiet(database);
        assertThat(count(database, "select done from reorganisation"))
                .as("units done before " + kill.where())
                .isEqualTo(done);
        assertThat(count(database, "select count(*) from act where verb = 'UNIT_REORGANISED'"))
                .as("acts of units before " + kill.where())
                .isEqualTo(done);
        assertThat(count(database, """
                        select count(*) from organization o join reorganisation_change c on c.unit_id = o.id
                        where c.kind in ('MERGE', 'SPLIT')
                        and (o.valid_to is not null) <> (c.position < (select done from reorganisation))
                        """))
                .as("units half done before " + kill.where())
                .isZero();
        assertThat(PlayLedger.faults(database)).as(kill.where()).isEmpty();
        assertThat(acknowledged).as(kill.where()).allMatch(head -> PlayLedger.holds(database, head));
        return done;
    }

    private Map<String, List<String>> goOnToTheEnd(JdbcUrl url) {
        JdbcClient database = url.client();
        ProductProcess product = products.start(url);
        product.awaitHealthy(START);
        products.await(
                "the end of the reorganisation",
                () -> count(database, "select count(*) from reorganisation where status = 'DONE'") == 1);
        products.await("the end of what follows from it", () -> count(database, """
                        select (select count(*) from act_ru_job where process_instance_id_ is not null)
                            + (select count(*) from process_start where started_at is null)
                        """) == 0);
        assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
        product.stop();
        return RowsOfADay.of(database);
    }

    /** One line for the record of runs. */
    private static void print(List<Integer> done, int units, int tasks, JdbcClient database) {
        System.out.printf(
                "{\"test\":\"killed-reorganisation\",\"killed_after_units\":%s,\"units\":%d,\"handed_over\":%d,\"tasks_open\":%d,"
                        + "\"lost\":0,\"doubled\":0,\"half_done\":0}%n",
                done, units, count(database, "select count(*) from act where verb = 'WORK_HANDED_OVER'"), tasks);
    }
}
