package vn.chidao.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chidao.access.ExpectedAnswers.Answer;
import vn.chidao.access.MatrixWorld.Things;
import vn.chidao.testing.Person;

/**
 * The engine's REST resources, which stand twice, and what its web applications have beside them, over HTTP as they are
 * used. access/engine.csv and access/web-apps.csv say who is let in where.
 */
class EngineAccessTests extends AccessMatrix {

    private static final String REST = "/engine-rest";
    private static final String APPS = "/camunda/api/engine/engine/default";

    private static final Map<String, List<Answer>> ENGINE = ExpectedAnswers.of("engine.csv");
    private static final Map<String, List<Answer>> WEB_APPS = ExpectedAnswers.of("web-apps.csv");

    private static final Pattern THING = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    /** What the resource of comments says of a task out of sight, and of any refusal of the engine. */
    private static final Pattern NO_SUCH_TASK = Pattern.compile("No task found|Not enough parameters submitted");

    @LocalServerPort
    private int port;

    @Autowired
    private CamundaJerseyResourceConfig rest;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Things things;

    private final Map<String, Person> people = new HashMap<>();

    @Test
    void knowsEveryEndpointOfTheEngine() {
        Set<String> found = Stream.concat(
                        EngineEndpoints.of(rest).stream(), EngineEndpoints.of(new EngineRestApplication()).stream())
                .map(EngineAccessTests::withoutEngine)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .as("each endpoint needs a line in src/test/resources/access/engine.csv")
                .containsExactlyInAnyOrderElementsOf(ENGINE.keySet());
    }

    @Test
    void knowsEveryEndpointOfTheWebApplications() {
        Map<String, Application> interfaces = Map.of(
                "admin", new AdminApplication(),
                "cockpit", new CockpitApplication(),
                "tasklist", new TasklistApplication(),
                "welcome", new WelcomeApplication());
        Set<String> found = new TreeSet<>();
        interfaces.forEach((name, application) -> EngineEndpoints.of(application)
                .forEach(endpoint -> found.add(endpoint.replaceFirst(" ", " /camunda/api/" + name))));

        assertThat(found)
                .as("each endpoint needs a line in src/test/resources/access/web-apps.csv")
                .containsExactlyInAnyOrderElementsOf(WEB_APPS.keySet());
    }

    @Test
    void letsInWhomItShouldWithNameAndPassword() {
        assertThat(wrong(ENGINE, REST)).isEmpty();
    }

    @Test
    void letsInWhomItShouldFromTheWebApplications() {
        assertThat(wrong(ENGINE, APPS)).isEmpty();
        assertThat(wrong(WEB_APPS, "")).isEmpty();
    }

    @Test
    void letsNobodyInWhoHasNotSignedIn() {
        Person nobody = Person.nobody("http://localhost:" + port);
        List<String> wrong = new ArrayList<>();
        for (String root : List.of(REST, APPS, "")) {
            Map<String, List<Answer>> expected = root.isEmpty() ? WEB_APPS : ENGINE;
            expected.forEach((endpoint, answers) -> {
                String path = root + things.fill(answers.get(0).address());
                if (outcome(nobody.apps(verb(endpoint), filled(path), body(endpoint, "")))
                        .letIn()) {
                    wrong.add(endpoint + " at " + path);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(Map<String, List<Answer>> expected, String root) {
        List<String> wrong = new ArrayList<>();
        expected.forEach((endpoint, answers) -> answers.forEach(answer -> {
            boolean ofSomething = !answer.address().equals(things.fill(answer.address()));
            wrong.addAll(mismatches(
                    root + " " + endpoint,
                    answer,
                    // Where the address names nobody's thing, who asks from where makes no difference.
                    ofSomething ? EnumSet.allOf(Relation.class) : EnumSet.of(Relation.OWN),
                    (role, relation) -> ask(endpoint, root, answer, MatrixWorld.account(role, relation))));
        }));
        return wrong;
    }

    private Outcome ask(String endpoint, String root, Answer answer, String account) {
        String path = filled(root + things.fill(answer.address()));
        Person person = people.computeIfAbsent(
                account, each -> Person.signIn("http://localhost:" + port, each, MatrixWorld.PASSWORD));
        Object body = body(endpoint, account);
        HttpResponse<String> response =
                root.equals(REST) ? person.rest(verb(endpoint), path, body) : person.apps(verb(endpoint), path, body);
        if (endpoint.endsWith("/claim") && response.statusCode() < 300) {
            tasks.setAssignee(things.id("task"), null);
        }
        return outcome(response);
    }

    private static Object body(String endpoint, String account) {
        if (endpoint.endsWith("/claim")) {
            return Map.of("userId", account);
        }
        if (endpoint.endsWith("/comment/create")) {
            return Map.of("message", "Đã xem");
        }
        return verb(endpoint).equals("GET") || verb(endpoint).equals("DELETE") ? null : Map.of();
    }

    /** What the interfaces say of something that is not there is no refusal, of the things of the test world it is. */
    private static Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        boolean ofSomething = THING.matcher(response.uri().getPath()).find();
        boolean hidden = status == 404
                || status == 500 && response.body().contains("is null")
                || status == 400 && NO_SUCH_TASK.matcher(response.body()).find();
        boolean refused = status == 401 || status == 403 || status == 302 || ofSomething && hidden;
        return refused ? Outcome.REFUSED : Outcome.LET_IN;
    }

    /** The gaps that no thing of the test world fills. */
    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "none");
    }

    private static String verb(String endpoint) {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    /** The default engine's resources stand a second time below its name. */
    private static String withoutEngine(String endpoint) {
        return endpoint.replaceFirst(" /engine/\\{name}", " ");
    }
}
