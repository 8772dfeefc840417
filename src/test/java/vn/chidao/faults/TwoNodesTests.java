package vn.chidao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.ChidaoApplication;
import vn.chidao.audit.AuditTrail;
import vn.chidao.identity.Accounts;
import vn.chidao.identity.SignedInSessions;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;
import vn.chidao.testing.Visitor;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;

/** Two nodes on one database: signed in on the one, at work on the other, whatever becomes of the one. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final String REVIEWER = "vphu.chanh-vp";
    private static final String POST = "Chánh Văn phòng";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Duration START = Duration.ofMinutes(5);

    /** Which version of its rows the database holds: another after each write. */
    private static final String VERSIONS = """
            s.xmin::text || ' ' || (select string_agg(a.attribute_name || a.xmin::text, ' ' order by a.attribute_name)
                from user_session_attributes a where a.session_primary_id = s.primary_id)
            """;

    private final JdbcUrl database = TestDatabase.freshFullDatabase();
    private final JdbcClient jdbc = database.client();

    /** In this program, so that its services can be called. */
    private ConfigurableApplicationContext here;

    /** In a process of its own, which is killed. */
    private ProductProcess there;

    @BeforeAll
    void startBothWithOneTaskForTheReviewer() {
        String[] arguments =
                Stream.concat(Stream.of("--server.port=0"), quiet()).toArray(String[]::new);
        here = SpringApplication.run(ChidaoApplication.class, arguments);
        Visitor drafter = Visitor.signedIn(here(""), "vphu.chuyen-vien");
        String draft = here("/directives/cv-77-hon-quan");
        assertThat(drafter.submit(draft, draft + "/submit", Map.of()).statusCode())
                .isEqualTo(302);
        here.getBean(ProcessStarts.class).startDue();
        here.getBean(EngineJobs.class).settle(START);
        startTheOther();
    }

    @AfterAll
    void stopBoth() {
        there.close();
        here.close();
    }

    @BeforeEach
    void signEverybodyOut() {
        jdbc.sql("delete from user_session").update();
    }

    @Test
    void goesOnWithASessionOnAnotherNodeAndAfterARestart() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        assertAtWork(reviewer, there(""));
        assertAtWork(reviewer, here(""));

        there.kill();
        assertAtWork(reviewer, here(""));
        startTheOther();

        assertAtWork(reviewer, there(""));
        assertAtWork(reviewer, here(""));
    }

    @Test
    void feelsALockOnEveryNodeAtTheNextRequest() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        assertAtWork(reviewer, there(""));
        Accounts accounts = here.getBean(Accounts.class);

        accounts.disable(REVIEWER);

        try {
            for (String node : List.of(there(""), here(""))) {
                assertThat(reviewer.get(node + TASKS).statusCode()).as(node).isEqualTo(401);
                assertSignedOut(reviewer, node);
            }
        } finally {
            accounts.enable(REVIEWER);
        }
    }

    @Test
    void feelsTheEndOfAHoldingOnEveryNodeAtTheNextRequest() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        assertAtWork(reviewer, there(""));
        assertThat(reviewer.get(there("/incoming")).statusCode()).isEqualTo(200);
        OrganizationManagement organizations = here.getBean(OrganizationManagement.class);
        BusinessClock clock = here.getBean(BusinessClock.class);

        organizations.endHolding(REVIEWER, REVIEWER, clock.today().minusDays(1));

        try {
            for (String node : List.of(there(""), here(""))) {
                assertThat(reviewer.get(node + TASKS).body()).as(node).isEqualTo("{\"count\":0}");
                assertThat(reviewer.get(node + "/incoming").statusCode())
                        .as(node)
                        .isEqualTo(403);
            }
        } finally {
            organizations.appoint(REVIEWER, REVIEWER, clock.today(), false);
        }
        assertAtWork(reviewer, there(""));
    }

    @Test
    void endsTheOtherSessionsOnEveryNode() {
        Visitor desk = Visitor.signedIn(there(""), "ubnd.van-thu");
        Visitor telephone = Visitor.signedIn(there(""), "ubnd.van-thu");

        telephone.submit(here("/sessions"), here("/sessions/end-others"), Map.of());

        for (String node : List.of(there(""), here(""))) {
            assertThat(desk.get(node + TASKS).statusCode()).as(node).isEqualTo(401);
            assertSignedOut(desk, node);
            assertThat(telephone.get(node + "/").statusCode()).as(node).isEqualTo(200);
        }
        assertThat(here.getBean(AuditTrail.class).of("account", "ubnd.van-thu"))
                .extracting("verb")
                .contains("SESSIONS_ENDED");
    }

    @Test
    void storesNothingThatOpensASession() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        reviewer.get(here(TASKLIST));

        String secret =
                new String(Base64.getDecoder().decode(reviewer.cookie("chidao-session")), StandardCharsets.UTF_8);
        assertThat(secret).hasSize(43);
        assertThat(stored("session_id")).containsExactly(SignedInSessions.sealed(secret));
        assertThat(jdbc.sql("""
                        select attribute_bytes from user_session_attributes a join user_session s
                            on s.primary_id = a.session_primary_id
                        where principal_name = :username
                        """).param("username", REVIEWER).query(byte[].class).list())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(new String(value, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret, "$2a$", "org.camunda"));
    }

    @Test
    void writesNothingUntilAMinuteHasPassed() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        assertAtWork(reviewer, here(""));
        // However slow the machine: the minute is not over.
        jdbc.sql("update user_session set last_access_time = last_access_time + 600000")
                .update();
        List<String> before = stored(VERSIONS);

        for (String path : List.of("/", "/directives", TASKS, TASKLIST, "/sessions")) {
            assertThat(reviewer.get(here(path)).statusCode()).as(path).isEqualTo(200);
        }

        assertThat(stored(VERSIONS)).isEqualTo(before);
        jdbc.sql("update user_session set last_access_time = last_access_time - 661000")
                .update();
        long earlier = Long.parseLong(stored("last_access_time::text").get(0));
        assertThat(reviewer.get(there("/")).statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(stored("last_access_time::text").get(0))).isGreaterThan(earlier);
    }

    @Test
    void endsASessionThatIsAWorkingDayOld() {
        Visitor reviewer = Visitor.signedIn(there(""), REVIEWER);
        assertThat(stored("max_inactive_interval::text")).containsExactly("7200");

        jdbc.sql("update user_session set creation_time = creation_time - 12 * 3600 * 1000")
                .update();

        assertSignedOut(reviewer, here(""));
        assertThat(stored("session_id")).isEmpty();
    }

    private static void assertAtWork(Visitor reviewer, String node) {
        HttpResponse<String> home = reviewer.get(node + "/");
        assertThat(home.statusCode()).as(node).isEqualTo(200);
        assertThat(home.body()).as(node).contains(POST);
        assertThat(reviewer.get(node + TASKLIST).statusCode()).as(node).isEqualTo(200);
        assertThat(reviewer.get(node + TASKS).body()).as(node).isEqualTo("{\"count\":1}");
        HttpResponse<String> asked = reviewer.postJson(node + TASKS, "{}");
        assertThat(asked.statusCode()).as(node).isEqualTo(200);
        assertThat(asked.body()).as(node).isEqualTo("{\"count\":1}");
    }

    private static void assertSignedOut(Visitor visitor, String node) {
        HttpResponse<String> home = visitor.get(node + "/");
        assertThat(home.statusCode()).as(node).isEqualTo(302);
        assertThat(home.headers().firstValue("location"))
                .as(node)
                .get()
                .asString()
                .contains("/sign-in");
    }

    /** What stands in the reviewer's row. */
    private List<String> stored(String column) {
        return jdbc.sql("select " + column + " from user_session s where principal_name = :username")
                .param("username", REVIEWER)
                .query(String.class)
                .list();
    }

    private void startTheOther() {
        there = ProductProcess.start(Map.of(), quiet().toArray(String[]::new));
        there.awaitHealthy(START);
    }

    private Stream<String> quiet() {
        return Stream.concat(
                Stream.of("--chidao.background=false", "--camunda.bpm.job-execution.enabled=false"),
                Stream.of(database.arguments()));
    }

    private String here(String path) {
        return "http://localhost:" + here.getEnvironment().getProperty("local.server.port") + path;
    }

    private String there(String path) {
        return there.url() + path;
    }
}
