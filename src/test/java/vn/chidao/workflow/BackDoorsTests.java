package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/**
 * What the engine's REST resources, at both their addresses, would let an officer do to his own task or to the engine
 * beside the completion road: all of it refused, and nothing changed by the attempt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackDoorsTests extends WholeApplication {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskClaims claims;

    private Person officer;
    private Person colleague;
    private Person administrator;
    private WorkItem item;
    private Map<String, String> names;

    /** A call, with {@code {task}} and its kin for the ids of the task at hand. */
    record Call(String method, String path, @Nullable Object body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void openATask() {
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
        administrator = signedIn(DoorDesk.ADMINISTRATOR);
        item = openTask();
        names = Map.of(
                "task", item.taskId(),
                "instance", instanceId(),
                "key", item.businessKey(),
                "filter", filters.createFilterQuery().listPage(0, 1).get(0).getId(),
                "deployment",
                        repository
                                .createDeploymentQuery()
                                .deploymentName("doors")
                                .singleResult()
                                .getId(),
                "definition",
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(DoorDesk.PROCESS)
                                .singleResult()
                                .getId());
    }

    static Stream<Call> besideTheTask() {
        Map<String, Object> approved = Map.of("contentApproved", Map.of("value", true, "type", "Boolean"));
        Map<String, Object> stranger = Map.of("userId", DoorDesk.STRANGER);
        return Stream.of(
                new Call("POST", "/task/{task}/bpmnError", Map.of("errorCode", "unknown")),
                new Call("POST", "/task/{task}/bpmnError", Map.of("errorCode", "caught", "variables", approved)),
                new Call("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "caught")),
                new Call("POST", "/task/{task}/resolve", Map.of("variables", approved)),
                new Call("POST", "/task/{task}/delegate", stranger),
                new Call("POST", "/task/{task}/unclaim", null),
                new Call("POST", "/task/{task}/assignee", stranger),
                new Call("POST", "/task/{task}/claim", stranger),
                new Call("POST", "/task/{task}/claim", Map.of()),
                new Call("PUT", "/task/{task}", Map.of("name", "Việc khác", "assignee", DoorDesk.STRANGER)),
                new Call("DELETE", "/task/{task}", null),
                new Call("POST", "/task/create", Map.of("name", "Việc tự đặt")),
                new Call("PUT", "/task/{task}/variables/contentApproved", Map.of("value", true, "type", "Boolean")),
                new Call("POST", "/task/{task}/variables", Map.of("modifications", approved)),
                new Call("DELETE", "/task/{task}/variables/unitId", null),
                new Call("PUT", "/task/{task}/localVariables/contentApproved", Map.of("value", true)),
                new Call("POST", "/task/{task}/localVariables", Map.of("modifications", approved)),
                new Call("DELETE", "/task/{task}/localVariables/unitId", null),
                new Call("POST", "/task/{task}/variables/unitId/data", Map.of()),
                new Call("POST", "/task/{task}/identity-links", Map.of("userId", "hnd.chu-tich", "type", "candidate")),
                new Call(
                        "POST",
                        "/task/{task}/identity-links/delete",
                        Map.of("groupId", DoorDesk.POSITION, "type", "candidate")),
                new Call("POST", "/task/{task}/attachment/create", Map.of()),
                new Call("DELETE", "/task/{task}/attachment/x", null),
                new Call("DELETE", "/task/{task}/comment", null),
                new Call("PUT", "/task/{task}/comment", Map.of("id", "x", "message", "y")));
    }

    static Stream<Call> besideTheInstance() {
        Map<String, Object> approved = Map.of("contentApproved", Map.of("value", true, "type", "Boolean"));
        List<Map<String, String>> cancel = List.of(Map.of("type", "cancel", "activityId", "UserTask_Decide"));
        return Stream.of(
                new Call("DELETE", "/process-instance/{instance}", null),
                new Call("POST", "/process-instance/delete", Map.of("processInstanceIds", List.of("{instance}"))),
                new Call("POST", "/process-instance/delete-historic-query-based", Map.of()),
                new Call("POST", "/process-instance/{instance}/modification", Map.of("instructions", cancel)),
                new Call("POST", "/process-instance/{instance}/modification-async", Map.of("instructions", cancel)),
                new Call("PUT", "/process-instance/{instance}/variables/unitId", Map.of("value", "hpn")),
                new Call("POST", "/process-instance/{instance}/variables", Map.of("modifications", approved)),
                new Call("DELETE", "/process-instance/{instance}/variables/unitId", null),
                new Call("POST", "/process-instance/variables-async", Map.of("variables", approved)),
                new Call("PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true)),
                new Call("PUT", "/process-instance/suspended", Map.of("suspended", true)),
                new Call("POST", "/process-instance/message-async", Map.of("messageName", "AroundTheForm")),
                new Call("POST", "/process-instance/{instance}/comment", Map.of()),
                new Call("POST", "/message", Map.of("messageName", "AroundTheForm", "businessKey", "{key}")),
                new Call("POST", "/signal", Map.of("name", "AroundTheForm")),
                new Call("POST", "/execution/{instance}/signal", Map.of("variables", approved)),
                new Call("POST", "/execution/{instance}/messageSubscriptions/AroundTheForm/trigger", Map.of()),
                new Call("POST", "/execution/{instance}/localVariables", Map.of("modifications", approved)),
                new Call("PUT", "/execution/{instance}/localVariables/unitId", Map.of("value", "hpn")),
                new Call("POST", "/execution/{instance}/create-incident", Map.of("incidentType", "x")),
                new Call("POST", "/modification/execute", Map.of("processDefinitionId", "{definition}")),
                new Call("POST", "/migration/execute", Map.of()),
                new Call("POST", "/migration/executeAsync", Map.of()),
                new Call("POST", "/external-task/fetchAndLock", Map.of("workerId", "w", "maxTasks", 1)),
                new Call("POST", "/condition", Map.of("variables", approved)));
    }

    static Stream<Call> besideTheProduct() {
        return Stream.of(
                new Call("POST", "/deployment/create", Map.of()),
                new Call("POST", "/deployment/{deployment}/redeploy", Map.of()),
                new Call("DELETE", "/deployment/{deployment}", null),
                new Call("POST", "/process-definition/{definition}/start", Map.of()),
                new Call("POST", "/process-definition/key/DoorDecision/start", Map.of("businessKey", "tự mở")),
                new Call("POST", "/process-definition/{definition}/submit-form", Map.of()),
                new Call("PUT", "/process-definition/{definition}/suspended", Map.of("suspended", true)),
                new Call("PUT", "/process-definition/{definition}/history-time-to-live", Map.of()),
                new Call("DELETE", "/process-definition/{definition}", null),
                new Call("POST", "/filter/create", Map.of("resourceType", "Task", "name", "Của tôi")),
                new Call("PUT", "/filter/{filter}", Map.of("resourceType", "Task", "name", "Của tôi")),
                new Call("DELETE", "/filter/{filter}", null),
                new Call(
                        "POST",
                        "/authorization/create",
                        Map.of("type", 1, "userId", DoorDesk.OFFICER, "resourceType", 7, "resourceId", "*")),
                new Call("POST", "/user/create", Map.of("profile", Map.of("id", "them"))),
                new Call("PUT", "/user/vphu.van-thu/profile", Map.of("id", "vphu.van-thu")),
                new Call("PUT", "/user/vphu.van-thu/credentials", Map.of("password", "x")),
                new Call("POST", "/user/vphu.van-thu/unlock", null),
                new Call("DELETE", "/user/vphu.chanh-vp", null),
                new Call("POST", "/group/create", Map.of("id", "them")),
                new Call("PUT", "/group/camunda-admin/members/vphu.van-thu", null),
                new Call("POST", "/tenant/create", Map.of("id", "them")),
                new Call("PUT", "/batch/x/suspended", Map.of("suspended", true)),
                new Call("DELETE", "/batch/x", null),
                new Call("POST", "/job/x/execute", null),
                new Call("PUT", "/job/x/duedate", Map.of()),
                new Call("PUT", "/job-definition/x/suspended", Map.of("suspended", true)),
                new Call("POST", "/history/cleanup", null),
                new Call("DELETE", "/history/process-instance/{instance}", null),
                new Call("POST", "/history/process-instance/delete", Map.of()),
                new Call("POST", "/history/process-instance/set-removal-time", Map.of()),
                new Call("POST", "/decision-definition/key/x/evaluate", Map.of()),
                new Call("POST", "/telemetry/configuration", Map.of("enableTelemetry", true)),
                new Call("DELETE", "/metrics/task-worker", null));
    }

    @ParameterizedTest
    @MethodSource({"besideTheTask", "besideTheInstance", "besideTheProduct"})
    void isClosedToOfficers(Call call) {
        assertClosed(officer, call);
    }

    @ParameterizedTest
    @MethodSource({"besideTheTask", "besideTheInstance"})
    void isClosedToAdministrators(Call call) {
        assertClosed(administrator, call);
    }

    /**
     * The server decodes an address before it finds the resource behind it; so must whatever guards it. Where the
     * encoded part is the resource's own root, Spring Security gives up (500) before anything of the engine runs.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine%2Drest/task/{task}/bpmnError",
                "/%65ngine-rest/task/{task}/bpmnError",
                "/engine-rest/engine/default/task/{task}/bpmnError",
                "/engine-rest/engine/%64efault/task/{task}/bpmnError",
                "/engine-rest/%74ask/{task}/bpmnError",
                "/engine-rest/task/{task}/bpmn%45rror",
                "/engine-rest/task/{task}/bpmnError/",
                "/engine-rest/task/{task}/bpmnError;x=complete",
                "/engine-rest//task/{task}/bpmnError",
                "/engine-rest/task/./{task}/bpmnError",
                "/ENGINE-REST/task/{task}/bpmnError"
            })
    void isClosedHoweverTheAddressIsWritten(String path) {
        Object before = snapshot(item);

        HttpResponse<String> answer = officer.rest("POST", written(path), Map.of("errorCode", "caught"));

        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 400, 401, 403, 404, 405, 500);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/%61pi/engine/engine/default/task/{task}/assignee",
                "/camunda/api/%65ngine/engine/default/task/{task}/assignee",
                "/camunda/api/engine/%65ngine/default/task/{task}/assignee",
                "/camunda/api/engine/engine/%64efault/task/{task}/assignee",
                "/c%61munda/api/engine/engine/default/task/{task}/assignee",
                "/camunda/api/engine/task/{task}/assignee"
            })
    void isClosedHoweverTheAddressInTheWebAppsIsWritten(String path) {
        Object before = snapshot(item);

        HttpResponse<String> answer = administrator.apps("POST", written(path), Map.of("userId", DoorDesk.STRANGER));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404, 405, 500);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @Test
    void isClosedToWebAppsCallsWithoutTheirToken() {
        Object before = snapshot(item);

        HttpResponse<String> answer = signedIn(DoorDesk.OFFICER)
                .form(Door.APPS + "/task/" + item.taskId() + "/complete", Map.of("variables", "{}"));

        assertThat(answer.statusCode()).isIn(403, 415);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @Test
    void setsNobodyUpThroughTheWebApps() {
        String path = "/camunda/api/admin/setup/default/user/create";
        Object before = snapshot(item);

        HttpResponse<String> answer = officer.apps(
                "POST", path, Map.of("profile", Map.of("id", "them"), "credentials", Map.of("password", "them")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count", "/filter/{filter}/list", "/filter/{filter}/count"})
    void evaluatesNoExpressionInAQuery(String path) {
        Map<String, String> query = Map.of("assigneeExpression", "${currentUser()}");
        HttpResponse<String> rest = officer.rest("POST", "/engine-rest" + written(path), query);
        HttpResponse<String> apps = officer.apps("POST", Door.APPS + written(path), query);

        assertThat(rest.statusCode()).as(rest.body()).isBetween(400, 499);
        assertThat(apps.statusCode()).as(apps.body()).isBetween(400, 499);
        assertThat(officer.rest("GET", "/engine-rest/task?nameLikeExpression=x&assigneeExpression=%24%7B1%7D", null)
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void nobodyTakesAClaimFromAColleague() {
        WorkItem claimed = openTask();
        claims.claim(DoorDesk.COLLEAGUE, claimed.taskId());
        Object before = snapshot(claimed);
        String path = "/task/" + claimed.taskId() + "/claim";

        Map<Map<String, Object>, Integer> answers =
                Map.of(Map.of(), 403, Map.of("userId", ""), 403, Map.of("userId", DoorDesk.OFFICER), 409);
        answers.forEach((body, status) -> {
            HttpResponse<String> rest = officer.rest("POST", "/engine-rest" + path, body);
            HttpResponse<String> apps = officer.apps("POST", Door.APPS + path, body);

            assertThat(rest.statusCode()).as(rest.body()).isEqualTo(status);
            assertThat(apps.statusCode()).as(apps.body()).isEqualTo(status);
            if (status == 409) {
                assertThat(rest.body()).contains(DoorDesk.COLLEAGUE_NAME + " đã nhận công việc này.");
            }
            assertThat(snapshot(claimed)).isEqualTo(before);
        });
    }

    @Test
    void everybodyMayClaimForHimself() {
        WorkItem free = openTask();

        HttpResponse<String> answer = colleague.apps(
                "POST", Door.APPS + "/task/" + free.taskId() + "/claim", Map.of("userId", DoorDesk.COLLEAGUE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(reread(free).assignee()).isEqualTo(DoorDesk.COLLEAGUE);
    }

    private void assertClosed(Person person, Call call) {
        Object before = snapshot(item);
        Object body = filled(call.body());
        HttpResponse<String> rest = person.rest(call.method(), "/engine-rest" + written(call.path()), body);
        HttpResponse<String> apps = person.apps(call.method(), Door.APPS + written(call.path()), body);

        assertThat(rest.statusCode()).as(rest.body()).isIn(401, 403, 404);
        assertThat(apps.statusCode()).as(apps.body()).isIn(401, 403, 404);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    /** The body with the ids of the task at hand. */
    private @Nullable Object filled(@Nullable Object body) {
        if (body instanceof String text) {
            return written(text);
        }
        if (body instanceof List<?> list) {
            return list.stream().map(this::filled).toList();
        }
        if (body instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, filled(value)));
            return copy;
        }
        return body;
    }

    private String written(String path) {
        String written = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            written = written.replace("{" + name.getKey() + "}", name.getValue());
        }
        return written;
    }

    private String instanceId() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.businessKey())
                .singleResult()
                .getId();
    }
}
