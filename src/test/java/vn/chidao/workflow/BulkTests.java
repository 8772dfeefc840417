package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/** One verb on many tasks: each is done or not by itself, and the page says why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTests extends WholeApplication {

    private static final String LEADER = "vphu.chanh-vp";

    @Autowired
    private TaskClaims claims;

    @Autowired
    private TaskExtensions extensions;

    @Autowired
    private BusinessClock clock;

    private Person officer;
    private Person colleague;
    private Person leader;
    private Person stranger;

    @BeforeAll
    void signIn() {
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
        leader = signedIn(LEADER);
        stranger = signedIn(DoorDesk.STRANGER);
    }

    @Test
    void claimsWhatIsFreeAndSaysWhoHasTheRest() {
        WorkItem free = task();
        WorkItem taken = task();
        WorkItem done = task();
        claims.claim(DoorDesk.COLLEAGUE, taken.taskId());
        Door.PAGE.handIn(colleague, done.taskId(), Map.of("decision", "APPROVE", "title", "Việc"));

        HttpResponse<String> answer = bulk(officer, "CLAIM", Map.of(), free, taken, done);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Đã làm 1 trên 3 công việc.")
                .contains(DoorDesk.COLLEAGUE_NAME + " đã nhận công việc này lúc")
                .contains("đã xử lý lúc");
        assertThat(reread(free).assignee()).isEqualTo(DoorDesk.OFFICER);
        assertThat(reread(taken).assignee()).isEqualTo(DoorDesk.COLLEAGUE);

        assertThat(bulk(officer, "GIVE_BACK", Map.of(), free, taken).body())
                .contains("Đã làm 1 trên 2 công việc.", "Đồng chí chưa nhận công việc này.");
        assertThat(reread(free).assignee()).isNull();
        assertThat(reread(taken).assignee()).isEqualTo(DoorDesk.COLLEAGUE);
    }

    @Test
    void asksToWhomBeforeItAssignsAnything() {
        WorkItem one = task();
        WorkItem other = task();
        WorkItem taken = task();
        claims.claim(DoorDesk.OFFICER, taken.taskId());

        HttpResponse<String> asked = bulk(leader, "ASSIGN", Map.of(), one, other, taken);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("bulk-form", "value=\"" + DoorDesk.COLLEAGUE + "\"", one.taskId());
        HttpResponse<String> silent =
                bulk(leader, "ASSIGN", Map.of("sent", "true", "officer", DoorDesk.COLLEAGUE), one, other, taken);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Hãy ghi rõ lý do.");
        assertThat(reread(one).assignee()).isNull();

        HttpResponse<String> answer = bulk(
                leader,
                "ASSIGN",
                Map.of("sent", "true", "officer", DoorDesk.COLLEAGUE, "note", "Chia việc trong tuần"),
                one,
                other,
                taken);

        assertThat(answer.body()).contains("Đã làm 2 trên 3 công việc.", "đã nhận công việc này.");
        assertThat(List.of(reread(one), reread(other)))
                .allSatisfy(item -> assertThat(item.assignee()).isEqualTo(DoorDesk.COLLEAGUE));
        assertThat(reread(taken).assignee()).isEqualTo(DoorDesk.OFFICER);
    }

    @Test
    void asksForMoreTimeOfEachByItself() {
        WorkItem one = task();
        WorkItem other = task();
        String until = clock.today().plusDays(9).toString();
        extensions.ask(DoorDesk.OFFICER, other.taskId(), clock.today().plusDays(5), "Đã xin rồi");

        assertThat(bulk(officer, "EXTEND", Map.of("sent", "true", "note", "Chờ số liệu", "until", "x"), one)
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> answer =
                bulk(officer, "EXTEND", Map.of("sent", "true", "note", "Chờ số liệu", "until", until), one, other);

        assertThat(answer.body()).contains("Đã làm 1 trên 2 công việc.", "Đã có một đề nghị gia hạn");
        assertThat(extensions.ofTask(one.taskId())).hasSize(1);
        assertThat(extensions.ofTask(other.taskId())).hasSize(1);
    }

    @Test
    void urgesWhatOneWatchesOverAndNothingElse() {
        WorkItem due = task();
        WorkItem withoutDay = task();
        jdbc.sql("update work_item set due_on = :due where task_id = :id")
                .param("due", clock.today())
                .param("id", due.taskId())
                .update();

        assertThat(bulk(stranger, "URGE", Map.of("sent", "true", "note", "Làm ngay"), due)
                        .body())
                .contains("Đã làm 0 trên 1 công việc.")
                .doesNotContain(due.subject());
        HttpResponse<String> answer =
                bulk(leader, "URGE", Map.of("sent", "true", "note", "Đề nghị làm ngay"), due, withoutDay);

        assertThat(answer.body()).contains("Đã làm 1 trên 2 công việc.");
        assertThat(jdbc.sql("select count(*) from mail_message where text_body like '%Đề nghị làm ngay%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(bulk(leader, "URGE", Map.of("sent", "true", "note", "Đề nghị làm ngay"), due)
                        .body())
                .contains("Đã làm 0 trên 1 công việc.");
    }

    @Test
    void saysNothingOfWhatIsOutOfSight() {
        WorkItem item = task();

        HttpResponse<String> answer = bulk(stranger, "CLAIM", Map.of(), item);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Không có công việc này trong phạm vi của đồng chí.")
                .doesNotContain(item.subject());
        assertThat(reread(item).assignee()).isNull();
    }

    @Test
    void refusesNoTasksTooManyAndAnUnknownVerb() {
        assertThat(officer.form("/tasks/bulk", Map.of("verb", "CLAIM")).statusCode())
                .isEqualTo(422);
        assertThat(bulk(officer, "COMPLETE", Map.of(), task()).statusCode()).isEqualTo(422);
        Map<String, Object> many = new LinkedHashMap<>();
        many.put("verb", "CLAIM");
        many.put(
                "task",
                Collections.nCopies(201, "x").stream()
                        .map(each -> each + UUID.randomUUID())
                        .toList());
        assertThat(officer.form("/tasks/bulk", many).statusCode()).isEqualTo(422);
        assertThat(officer.get("/tasks/bulk").statusCode()).isEqualTo(404);
    }

    private WorkItem task() {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(
                DoorDesk.PROCESS,
                key,
                Map.of("group", DoorDesk.POSITION, "unitId", "vphu", "supervisorUnitId", "bdv-hu"));
        return workList.openOf(DoorDesk.PROCESS, List.of(key)).get(0);
    }

    private static HttpResponse<String> bulk(Person person, String verb, Map<String, String> more, WorkItem... items) {
        Map<String, Object> fields = new LinkedHashMap<>(more);
        fields.put("verb", verb);
        fields.put("task", Arrays.stream(items).map(WorkItem::taskId).toList());
        return person.form("/tasks/bulk", fields);
    }
}
