package vn.chidao.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Relation;
import vn.chidao.access.Role;
import vn.chidao.access.Standing;
import vn.chidao.access.Thing;
import vn.chidao.access.UnitRelations;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.ChasingManagement.Lot;
import vn.chidao.chasing.LateList.Show;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.task.WorkItems;

/** The ladder and the late-list on the tables of tasks and chases; the district {@code hu} stands above everybody. */
class ChasingIntegrationTests {

    private static final LocalDate OFFERED = LocalDate.of(2017, 4, 3);
    private static final LocalDate DUE = LocalDate.of(2017, 5, 4);

    private final HikariDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final ActorDirectory people = mock();
    private final OrganizationDirectory organizations = mock();
    private final DirectiveWork directiveWork = mock();
    private final DirectiveSight sight = mock();
    private final List<Object> events = new ArrayList<>();
    private final WorkItems workItems = new WorkItems(jdbc, people);
    private final ChaseTable table = new ChaseTable(jdbc);
    private final ChasingProperties properties = new ChasingProperties(List.of(-7, -3, 0, 1, 3), 5, 5);
    private final Access access = new Access(ChasingIntegrationTests::standings, new District());
    private final BusinessClock clock = new BusinessClock(Clock.fixed(
            OFFERED.atTime(LocalTime.NOON).atZone(BusinessClock.ZONE).toInstant(), ZoneOffset.UTC));
    private final ChasingRounds rounds = new ChasingRounds(
            workItems, table, properties, new WorkingDays(), people, organizations, events::add, clock);
    private final LateList late = new LateList(
            workItems, table, properties, directiveWork, sight, new WorkingDays(), people, organizations, clock);
    private final ChasingManagement chasing = new ChasingManagement(
            workItems, table, late, access, new WorkingDays(), people, organizations, events::add, clock);

    @BeforeEach
    void theDistrict() {
        given(people.unitOf(anyString()))
                .willAnswer(
                        call -> Optional.of(call.getArgument(0, String.class).split("\\.")[0]));
        given(people.unitAbove(anyString()))
                .willAnswer(call -> call.getArgument(0).equals("hu") ? Optional.empty() : Optional.of("hu"));
        given(people.leaderGroupsOf(anyString())).willAnswer(call -> List.of(call.getArgument(0) + ".leader"));
        given(people.holdersOf(anyString()))
                .willAnswer(call -> List.of(new ActorDirectory.Account(call.getArgument(0), "Đồng chí", null, false)));
        given(people.holdersOf("mttq.leader")).willReturn(List.of());
        given(organizations.nameOf(anyString())).willAnswer(call -> "Đơn vị " + call.getArgument(0));
        given(directiveWork.of(anyString(), anyString()))
                .willAnswer(call -> Thing.of(call.<String>getArgument(1)).followedBy("bdv"));
        given(sight.of(any())).willReturn(Set.of("d-77"));
    }

    @Test
    void remindsOnceOnEachRungAndTellsTheSuperiorWhenNothingHelps() {
        offer("t-1", "hnd", "bdv", "d-77", DUE);

        assertThat(roundsThrough(LocalDate.of(2017, 5, 18)))
                .containsExactly(
                        "2017-04-21 nhắc t-1 7",
                        "2017-04-27 nhắc t-1 3",
                        "2017-05-04 nhắc t-1 0",
                        "2017-05-05 nhắc t-1 -1",
                        "2017-05-09 nhắc t-1 -3",
                        "2017-05-11 nhắc t-1 -5",
                        "2017-05-11 báo bdv t-1 -5",
                        "2017-05-11 báo hu t-1 -5",
                        "2017-05-18 nhắc t-1 -10",
                        "2017-05-18 báo bdv t-1 -10",
                        "2017-05-18 báo hu t-1 -10");
    }

    @Test
    void catchesUpWithTheHighestRungAfterDaysOnWhichNobodyLooked() {
        offer("t-1", "hnd", null, "d-77", DUE);
        goTo(LocalDate.of(2017, 5, 9));

        assertThat(run()).isOne();
        assertThat(run()).isZero();
        assertThat(events).singleElement().isInstanceOf(PeopleReminded.class);
    }

    @Test
    void beginsAnewWhenTheDeadlineMovesAndStopsWhenTheWorkIsDone() {
        offer("t-1", "hnd", null, "d-77", DUE);
        goTo(DUE);
        assertThat(run()).isOne();

        workItems.dueMoved("t-1", LocalDate.of(2017, 6, 1));
        goTo(LocalDate.of(2017, 5, 30));
        assertThat(run()).isOne();

        workItems.completed("t-1", actor("hnd.officer"), clock.instant());
        goTo(LocalDate.of(2017, 6, 30));
        assertThat(run()).isZero();
    }

    @Test
    void tellsTheLeaderOfOnesOwnBodyFirstWhereHeWatchesOverIt() {
        offer("t-1", "hnd", "hnd", "d-77", DUE);
        offer("t-2", "hpn", "hpn", "d-77", DUE);
        jdbc.sql("update work_item_group set group_id = 'hpn.leader' where task_id = 't-2'")
                .update();
        goTo(LocalDate.of(2017, 5, 11));

        run();

        assertThat(told()).containsExactly("hnd t-1", "hu t-2");
    }

    @Test
    void climbsToTheNextOrganisationWithLeadersWhereThereAreNone() {
        offer("t-1", "hnd", "mttq", "d-77", DUE);
        offer("t-2", "hu", null, "d-77", DUE);
        goTo(LocalDate.of(2017, 5, 11));

        run();

        assertThat(told()).containsExactly("hu t-1");
        assertThat(table.triedWith(List.of("t-2")).get("t-2").latest().kind()).isEqualTo(ChaseKind.REMINDER);
    }

    @Test
    void climbsNoRungOnWhichNobodyCouldBeTold() {
        offer("t-1", "hnd", null, "d-77", DUE);
        given(people.holdersOf("hnd.officer")).willReturn(List.of());
        goTo(LocalDate.of(2017, 5, 9));
        assertThat(run()).isZero();

        given(people.holdersOf("hnd.officer"))
                .willReturn(List.of(new ActorDirectory.Account("new", "Đồng chí", null, false)));
        assertThat(run()).isOne();
    }

    private List<String> told() {
        return events.stream()
                .filter(SuperiorTold.class::isInstance)
                .map(SuperiorTold.class::cast)
                .map(each -> each.unitId() + " " + each.tasks().get(0).taskId())
                .sorted()
                .toList();
    }

    @Test
    void tellsOnceWhenTwoNodesLookAtOnce() throws Exception {
        IntStream.range(0, 20).forEach(each -> offer("t-" + each, "hnd", null, "d-77", DUE));
        goTo(DUE);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());

        AtOnce.run(() -> told.add(run()), () -> told.add(run()), () -> told.add(run()));

        assertThat(told.stream().mapToInt(each -> each).sum()).isEqualTo(20);
    }

    @Test
    void listsWhatIsLateByOrganisationToWhoeverWatchesOverIt() {
        offer("t-1", "hnd", null, "d-77", DUE);
        offer("t-2", "hnd", null, "d-secret", DUE);
        offer("t-3", "hpn", "bdv", null, LocalDate.of(2017, 5, 10));
        offer("t-4", "hpn", null, "d-77", LocalDate.of(2017, 5, 12));
        goTo(LocalDate.of(2017, 5, 11));
        run();

        assertThat(late.of(as("hnd.officer"), Show.LATE, null)).singleElement().satisfies(unit -> {
            assertThat(unit.unitName()).isEqualTo("Đơn vị hnd");
            assertThat(unit.longest()).isEqualTo(5);
            assertThat(unit.chased()).isOne();
            assertThat(unit.work())
                    .extracting(work -> work.item().taskId(), LateWork::chases, LateWork::mayBeChased)
                    .containsExactly(tuple("t-1", 2, true));
        });
        assertThat(late.of(as("hnd.clerk"), Show.LATE, null).get(0).chaseable()).isZero();
        assertThat(late.of(as("bdv.officer"), Show.LATE, null))
                .extracting(LateUnit::unitId)
                .containsExactly("hnd", "hpn");
        assertThat(late.of(as("hu.leader"), Show.SOON, null))
                .extracting(LateUnit::unitId, LateUnit::count)
                .containsExactly(tuple("hpn", 1));
        assertThat(late.of(as("hu.leader"), Show.LATE, "d-77"))
                .extracting(LateUnit::unitId)
                .containsExactly("hnd");
        assertThat(late.of(as("hccb.officer"), Show.LATE, null)).isEmpty();
    }

    @Test
    void chasesByHandOnceADayAndPutsItOnRecord() {
        offer("t-1", "hnd", null, "d-77", DUE);
        offer("t-2", "hpn", null, "d-77", DUE);
        goTo(LocalDate.of(2017, 5, 8));

        assertThat(chase("bdv.officer", "  Đề nghị báo cáo ngay.  ", "t-1", "t-2", "gone"))
                .isEqualTo(2);

        assertThat(events)
                .filteredOn(WorkChased.class::isInstance)
                .singleElement()
                .satisfies(chased -> {
                    assertThat(((WorkChased) chased).words()).isEqualTo("Đề nghị báo cáo ngay.");
                    assertThat(((WorkChased) chased).tasks()).hasSize(2);
                });
        assertThat(events)
                .filteredOn(UnitChased.class::isInstance)
                .extracting(act -> ((UnitChased) act).facts().organizationId())
                .containsExactly("hnd", "hpn");
        assertThat(new ChaseRemarks(table).of("t-1")).singleElement().asString().contains("Đề nghị báo cáo ngay.");
        assertRefused(null, "chasing.rule.nothing-to-chase", "bdv.officer", "Nhắc lại", "t-1");
        goTo(LocalDate.of(2017, 5, 9));
        assertThat(chase("hu.leader", "Nhắc lại", "t-1")).isOne();
    }

    @Test
    void chasesNothingWithoutWordsWithoutChoiceOrWithoutRight() {
        offer("t-1", "hnd", null, "d-77", DUE);
        offer("t-2", "hpn", null, "d-77", DUE);
        goTo(LocalDate.of(2017, 5, 8));

        assertRefused("words", "chasing.rule.words-required", "bdv.officer", " \n", "t-1");
        assertRefused("words", "chasing.rule.words-too-long", "bdv.officer", "x".repeat(1_001), "t-1");
        assertRefused(null, "chasing.rule.nothing-to-chase", "bdv.officer", "Nhắc", "unknown");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> chasing.chase(List.of(), "Nhắc"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("task"));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> chase("hnd.officer", "Nhắc", "t-1", "t-2"));
        assertThat(table.triedWith(List.of("t-1", "t-2"))).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void livesWithTenThousandLateTasks() {
        for (int each = 0; each < 10_000; each++) {
            offer("t-" + each, each % 2 == 0 ? "hnd" : "hpn", null, "d-77", DUE);
        }
        goTo(LocalDate.of(2017, 5, 8));

        assertThat(run()).isEqualTo(10_000);
        assertThat(run()).isZero();
        assertThat(late.of(as("bdv.officer"), Show.LATE, null))
                .extracting(LateUnit::count)
                .containsExactly(5_000, 5_000);
    }

    private List<String> roundsThrough(LocalDate last) {
        List<String> told = new ArrayList<>();
        for (LocalDate day = clock.today(); !day.isAfter(last); day = day.plusDays(1)) {
            goTo(day);
            run();
            run();
            String on = day.toString();
            events.forEach(event -> told.add(on + said(event)));
            events.clear();
        }
        return told;
    }

    private static String said(Object event) {
        if (event instanceof SuperiorTold superior) {
            ChasedTask task = superior.tasks().get(0);
            return " báo " + superior.unitId() + " " + task.taskId() + " " + task.workingDays();
        }
        ChasedTask task = ((PeopleReminded) event).tasks().get(0);
        return " nhắc " + task.taskId() + " " + task.workingDays();
    }

    private int run() {
        Integer told = transaction.execute(status -> rounds.run());
        return told == null ? 0 : told;
    }

    private int chase(String who, String words, String... taskIds) {
        Integer chased =
                transaction.execute(status -> chasing.chase(List.of(new Lot(actor(who), List.of(taskIds))), words));
        return chased == null ? 0 : chased;
    }

    private void assertRefused(@Nullable String field, String key, String who, String words, String... taskIds) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> chase(who, words, taskIds))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.key()).isEqualTo(key);
                });
    }

    private void goTo(LocalDate day) {
        clock.setOffset(Duration.ofDays(ChronoUnit.DAYS.between(OFFERED, day)));
    }

    private void offer(String id, String unit, @Nullable String supervisor, @Nullable String directive, LocalDate due) {
        jdbc.sql("""
                        insert into work_item (task_id, task_name, process_id, element_id, form_id, business_key, subject,
                            directive_id, directive_label, unit_id, supervisor_unit_id, due_on, created_at)
                        values (:id, 'Thực hiện', 'P', 'E', 'F', :id, 'Việc', :directive, '77-CV/HU', :unit, :supervisor,
                            :due, :created)
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("unit", unit)
                .param("supervisor", supervisor)
                .param("due", due)
                .param("created", Timestamp.from(Instant.parse("2017-04-03T02:00:00Z")))
                .update();
        jdbc.sql("insert into work_item_group (task_id, group_id) values (:id, :group)")
                .param("id", id)
                .param("group", unit + ".officer")
                .update();
    }

    private Asker as(String account) {
        return access.of(account);
    }

    private static Actor actor(String position) {
        return new Actor(position, "Đồng chí " + position, position, "Chuyên viên", position.split("\\.")[0]);
    }

    /** {@code hnd.officer} works in {@code hnd} as an officer. */
    private static List<Standing> standings(String account) {
        String[] parts = account.split("\\.");
        return List.of(TestAccess.standing(account, parts[0], Role.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    }

    private static final class District implements UnitRelations {

        @Override
        public Relation between(String mine, String other) {
            if (mine.equals(other)) {
                return Relation.OWN;
            }
            return mine.equals("hu") ? Relation.ABOVE : Relation.SIBLING;
        }

        @Override
        public Set<String> below(String unitId) {
            return unitId.equals("hu") ? Set.of("hnd", "hpn", "bdv") : Set.of();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static HikariDataSource database() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestDatabase.fresh("classpath:db/migration/chasing", "classpath:db/migration/workflow"));
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }
}
