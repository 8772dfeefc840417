package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/** A leader gives the task a colleague has claimed back to the group, on our page and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskReleaseTests extends WholeApplication {

    private static final String LEADER = "vphu.chanh-vp";
    private static final String SUPERVISOR = "bdv-hu.truong-ban";
    private static final String REASON = "Đồng chí Ba đi học dài ngày";

    @Autowired
    private TaskClaims claims;

    private Person officer;
    private Person leader;
    private Person supervisor;
    private Person stranger;
    private Person administrator;
    private WorkItem item;

    @BeforeAll
    void signIn() {
        officer = signedIn(DoorDesk.OFFICER);
        leader = signedIn(LEADER);
        supervisor = signedIn(SUPERVISOR);
        stranger = signedIn(DoorDesk.STRANGER);
        administrator = signedIn(DoorDesk.ADMINISTRATOR);
    }

    @BeforeEach
    void aColleagueHasClaimedATask() {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(
                DoorDesk.PROCESS,
                key,
                Map.of("group", DoorDesk.POSITION, "unitId", "vphu", "supervisorUnitId", "bdv-hu"));
        item = workList.openOf(DoorDesk.PROCESS, List.of(key)).get(0);
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());
    }

    @ParameterizedTest
    @ValueSource(strings = {LEADER, SUPERVISOR})
    void leadersOfTheOrganisationAndOfItsSupervisorGiveItBack(String username) {
        Person person = username.equals(LEADER) ? leader : supervisor;

        assertThat(person.get("/tasks/" + item.taskId()).body()).contains("release-form", "Trả về nhóm");
        HttpResponse<String> answer = release(person, REASON);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(reread(item).assignee()).isNull();
        assertThat(jdbc.sql(
                                "select account || '|' || summary from act where verb = 'TASK_RELEASED' and subject_id = :id")
                        .param("id", item.taskId())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith(username)
                .contains(DoorDesk.COLLEAGUE_NAME, REASON);
        assertThat(Door.PAGE
                        .handIn(officer, item.taskId(), Map.of("decision", "APPROVE", "title", "Việc"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoSeesTheTaskWithoutLeadingIsRefused() {
        refused(officer, REASON, 403);
        refused(administrator, REASON, 403);
        assertThat(officer.get("/tasks/" + item.taskId()).body()).doesNotContain("release-form");
    }

    @Test
    void whoDoesNotSeeTheTaskFindsNone() {
        refused(stranger, REASON, 404);
        assertThat(stranger.get("/tasks/" + item.taskId()).statusCode()).isEqualTo(404);
    }

    @Test
    void asksForTheReasonAndKeepsWhatWasTyped() {
        assertThat(refused(leader, "  ", 422).body()).contains("Hãy ghi rõ lý do.");
        assertThat(refused(leader, "dài ".repeat(300), 422).body()).contains("Lý do dài quá", "dài dài");
    }

    @Test
    void aTaskThatIsDoneOrFreeCannotBeGivenBack() {
        claims.giveBack(DoorDesk.COLLEAGUE, item.taskId());
        assertThat(refused(leader, REASON, 422).body()).contains("Hiện chưa có ai nhận công việc này.");

        Door.PAGE.handIn(officer, item.taskId(), Map.of("decision", "APPROVE", "title", "Việc"));
        assertThat(refused(leader, REASON, 409).body()).contains("đã xử lý lúc");
    }

    @Test
    void aLeaderMayReadTheTaskButNotDoItNorTakeIt() {
        Object before = snapshot(item);

        assertThat(Door.PAGE
                        .handIn(supervisor, item.taskId(), Map.of("decision", "APPROVE", "title", "Việc"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(supervisor
                        .form("/tasks/" + item.taskId() + "/claim", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor
                        .rest("POST", "/engine-rest/task/" + item.taskId() + "/unclaim", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(supervisor
                        .rest("POST", "/engine-rest/task/" + item.taskId() + "/assignee", Map.of("userId", SUPERVISOR))
                        .statusCode())
                .isEqualTo(403);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    private HttpResponse<String> refused(Person person, String reason, int status) {
        Object before = snapshot(item);
        HttpResponse<String> answer = release(person, reason);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(snapshot(item)).isEqualTo(before);
        return answer;
    }

    private HttpResponse<String> release(Person person, String reason) {
        return person.form("/tasks/" + item.taskId() + "/release", Map.of("reason", reason));
    }
}
