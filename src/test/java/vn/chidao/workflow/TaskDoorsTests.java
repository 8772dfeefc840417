package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/** Every door to a task over HTTP, with everything that may happen at it: the same rules, the same words behind each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskDoorsTests extends WholeApplication {

    private static final String TITLE = "Kế hoạch tuyên truyền quý III";

    @Autowired
    private TaskClaims claims;

    private Person officer;
    private Person colleague;
    private Person stranger;

    @BeforeAll
    void signIn() {
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
        stranger = signedIn(DoorDesk.STRANGER);
    }

    @ParameterizedTest
    @EnumSource
    void takesAValidSubmission(Door door) {
        WorkItem item = openTask();

        HttpResponse<String> answer = door.handIn(officer, item.taskId(), valid());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(door.answers(302, 204));
        assertThat(reread(item)).satisfies(done -> {
            assertThat(done.isOpen()).isFalse();
            assertThat(done.completedByPosition()).startsWith("Văn thư");
        });
        assertThat(titlesOf(item)).containsExactly(TITLE);
        assertThat(instancesOf(item)).isZero();
        assertThat(variablesEverOf(item)).containsExactlyInAnyOrder("group", "unitId", "contentApproved");
        assertThat(actsOf(item)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatTheFormDoesNotAllow(Door door) {
        Map<String, Object> values = valid();
        values.put("decision", "PERHAPS");
        values.put("comment", "Ý kiến dài. ".repeat(20));

        HttpResponse<String> answer = refused(door, officer, values, 422, 400);

        assertThat(answer.body()).contains("Quyết định: lựa chọn không có trong danh sách.", "dài quá 200 ký tự");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatTheModuleDoesNotAllow(Door door) {
        Map<String, Object> values = valid();
        values.put("decision", "RETURN");

        HttpResponse<String> answer = refused(door, officer, values, 422, 400);

        assertThat(answer.body()).contains("Hãy ghi rõ lý do.");
    }

    @Test
    void keepsEverythingTypedOnARefusedPage() {
        Map<String, Object> values = valid();
        values.put("decision", "RETURN");
        values.put("title", "");
        values.put("comment", "Chưa rõ “kinh phí” <và> thời gian");

        HttpResponse<String> answer = refused(Door.PAGE, officer, values, 422, 422);

        assertThat(answer.body())
                .contains("Trích yếu: chưa điền.", "Chưa rõ “kinh phí” &lt;và&gt; thời gian")
                .containsPattern("value=\"RETURN\"[^>]*checked");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhoHoldsNoneOfThePositions(Door door) {
        refused(door, stranger, valid(), 404, 403);
    }

    @ParameterizedTest
    @EnumSource
    void refusesATaskAColleagueHasClaimed(Door door) {
        WorkItem item = openTask();
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());

        HttpResponse<String> answer = refused(door, officer, item, valid(), 403, 403);

        assertThat(answer.body()).contains("Đồng chí khác đã nhận công việc này.");
        assertThat(door.handIn(colleague, item.taskId(), valid()).statusCode()).isEqualTo(door.answers(302, 204));
        assertThat(reread(item).completedBy()).isEqualTo(DoorDesk.COLLEAGUE_NAME);
    }

    @ParameterizedTest
    @EnumSource
    void refusesATaskThatIsDone(Door door) {
        WorkItem item = openTask();
        Door.PAGE.handIn(colleague, item.taskId(), valid());

        HttpResponse<String> answer = refused(door, officer, item, valid(), 409, 409);

        assertThat(answer.body()).contains(DoorDesk.COLLEAGUE_NAME, "Văn thư", "đã xử lý lúc");
        assertThat(door.handIn(stranger, item.taskId(), valid()))
                .satisfies(hidden -> assertThat(hidden.statusCode()).isEqualTo(404))
                .satisfies(hidden -> assertThat(hidden.body()).doesNotContain(DoorDesk.COLLEAGUE_NAME));
        assertThat(titlesOf(item)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesATaskNobodyKnows(Door door) {
        int acts = acts();

        HttpResponse<String> answer = door.handIn(officer, UUID.randomUUID().toString(), valid());

        // It may have been one that went away while it was being answered: what was typed comes back on the page.
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(door.answers(409, 404));
        assertThat(acts()).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({
        "REST_COMPLETE, unitId, hpn",
        "REST_SUBMIT_FORM, unitId, hpn",
        "TASKLIST_COMPLETE, contentApproved, true",
        "TASKLIST_SUBMIT_FORM, contentApproved, true"
    })
    void refusesARoutingVariableAmongTheAnswers(Door door, String variable, String value) {
        Map<String, Object> values = valid();
        values.put(variable, value);

        HttpResponse<String> answer = refused(door, officer, values, 422, 400);

        assertThat(answer.body()).contains("Biểu mẫu không có mục", variable);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAGE")
    void refusesValuesThatAreNotPlain(Door door) {
        for (Map<String, Object> value : List.<Map<String, Object>>of(
                Map.of("value", "{\"broken", "type", "Json"),
                Map.of("value", "AQID", "type", "Bytes"),
                Map.of("value", "AQID", "type", "File", "valueInfo", Map.of("filename", "a.txt")),
                Map.of("value", "2018-01-01T00:00:00.000+0000", "type", "Date"),
                Map.of(
                        "value",
                        "{}",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", "application/json")),
                Map.of("value", Map.of("a", 1), "type", "Json"))) {
            Map<String, Object> values = valid();
            values.put("title", value);

            refused(door, officer, values, 422, 400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhoHasNotSignedIn(Door door) {
        WorkItem item = openTask();
        Object before = snapshot(item);

        HttpResponse<String> answer = door.handIn(nobody(), item.taskId(), valid());

        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 401, 403);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    private HttpResponse<String> refused(Door door, Person person, Map<String, Object> values, int page, int rest) {
        return refused(door, person, openTask(), values, page, rest);
    }

    private HttpResponse<String> refused(
            Door door, Person person, WorkItem item, Map<String, Object> values, int page, int rest) {
        Object before = snapshot(item);
        HttpResponse<String> answer = door.handIn(person, item.taskId(), values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(door.answers(page, rest));
        assertThat(snapshot(item)).isEqualTo(before);
        return answer;
    }

    private static Map<String, Object> valid() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decision", "APPROVE");
        values.put("title", TITLE);
        return values;
    }

    private List<String> titlesOf(WorkItem item) {
        return jdbc.sql("select title from door_answer where task_id = :task")
                .param("task", item.taskId())
                .query(String.class)
                .list();
    }

    private int instancesOf(WorkItem item) {
        return (int) runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.businessKey())
                .count();
    }

    private List<String> variablesEverOf(WorkItem item) {
        return jdbc.sql("""
                        select distinct v.name_ from act_hi_detail v
                        join act_hi_taskinst t on t.proc_inst_id_ = v.proc_inst_id_ where t.id_ = :task
                        """).param("task", item.taskId()).query(String.class).list();
    }

    private int actsOf(WorkItem item) {
        return jdbc.sql("select count(*) from act where subject_id in (:task, :key)")
                .param("task", item.taskId())
                .param("key", item.businessKey())
                .query(Integer.class)
                .single();
    }

    private int acts() {
        return jdbc.sql("select count(*) from act").query(Integer.class).single();
    }
}
