package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.testing.Person;
import vn.chidao.workflow.TaskHandover.Part;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;
import vn.chidao.workflow.task.TaskDrafts;

/**
 * A task that has passed from one body to another: at every door the former officers find it closed, though they still
 * hold their positions, and the new ones find it open. The model's candidate rule is the variable {@code group}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskHandoverTests extends WholeApplication {

    private static final String SUCCESSOR = DoorDesk.STRANGER;

    @Autowired
    private TaskHandover handover;

    @Autowired
    private TaskClaims claims;

    @Autowired
    private TaskDrafts drafts;

    @Autowired
    private TaskExtensions extensions;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private TransactionTemplate transaction;

    private Person former;
    private Person successor;

    @BeforeAll
    void signIn() {
        former = signedIn(DoorDesk.OFFICER);
        successor = signedIn(SUCCESSOR);
    }

    @ParameterizedTest
    @EnumSource
    void closesEveryDoorToTheFormerAndOpensItToTheSuccessor(Door door) {
        WorkItem item = openTask();
        claims.claim(DoorDesk.OFFICER, item.taskId());

        handOver(DoorDesk.POSITION, SUCCESSOR);

        HttpResponse<String> refused = door.handIn(former, item.taskId(), valid());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(door.answers(404, 403));
        assertThat(reread(item)).satisfies(moved -> {
            assertThat(moved.isOpen()).isTrue();
            assertThat(moved.assignee()).isNull();
            assertThat(moved.groups()).containsExactly(SUCCESSOR);
        });
        HttpResponse<String> taken = door.handIn(successor, item.taskId(), valid());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(door.answers(302, 204));
    }

    @Test
    void leavesNoRightOfTheFormerInTheEngine() {
        WorkItem item = openTask();
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());
        claims.giveBack(DoorDesk.COLLEAGUE, item.taskId());
        claims.claim(DoorDesk.OFFICER, item.taskId());
        assertThat(rightsOn(item)).contains(DoorDesk.POSITION);

        handOver(DoorDesk.POSITION, SUCCESSOR);

        assertThat(rightsOn(item)).containsExactly(SUCCESSOR);
        assertThat(linksOf(item)).containsExactly(SUCCESSOR);
        assertThat(former.rest("GET", "/engine-rest/task/" + item.taskId(), null)
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(former.apps("GET", Door.APPS + "/task/" + item.taskId(), null)
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(former.apps(
                                "POST",
                                Door.APPS + "/task/" + item.taskId() + "/claim",
                                Map.of("userId", DoorDesk.OFFICER))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void letsTheSuccessorGoOnWithWhatWasTypedLast() {
        WorkItem item = openTask();
        drafts.save(item.taskId(), DoorDesk.COLLEAGUE, Map.of("title", "Bản đầu"));
        drafts.save(item.taskId(), DoorDesk.OFFICER, Map.of("title", "Bản sau"));
        jdbc.sql(
                        "update task_draft set saved_at = saved_at - interval '1 hour' where task_id = :id and account = :first")
                .param("id", item.taskId())
                .param("first", DoorDesk.COLLEAGUE)
                .update();

        handOver(DoorDesk.POSITION, SUCCESSOR);

        assertThat(submission.firstValues(SUCCESSOR, item.taskId())).containsEntry("title", "Bản sau");
        drafts.save(item.taskId(), SUCCESSOR, Map.of("title", "Bản của Hội"));
        assertThat(submission.firstValues(SUCCESSOR, item.taskId())).containsEntry("title", "Bản của Hội");
    }

    @Test
    void writesToTheSuccessorAndTakesBackWhatHasNotLeftYet() {
        WorkItem item = openTask();
        mailIsPendingFor(DoorDesk.OFFICER, item);

        handOver(DoorDesk.POSITION, SUCCESSOR);

        assertThat(jdbc.sql("select recipient from mail_message where dedupe_key like :key and status = 'PENDING'")
                        .param("key", "task-offered|" + item.taskId() + "|%")
                        .query(String.class)
                        .list())
                .doesNotContain(DoorDesk.OFFICER);
        assertThat(jdbc.sql("select recipient from mail_message where dedupe_key like :key")
                        .param("key", "task-offered|" + item.taskId() + "|%")
                        .query(String.class)
                        .list())
                .contains(SUCCESSOR);
    }

    @Test
    void putsARequestForMoreTimeBeforeTheNewSupervisor() {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(
                DoorDesk.PROCESS, key, Map.of("group", DoorDesk.POSITION, "supervisorUnitId", "bdv-hu"));
        WorkItem item = workList.openOf(DoorDesk.PROCESS, List.of(key)).get(0);
        claims.claim(DoorDesk.OFFICER, item.taskId());
        String request =
                extensions.ask(DoorDesk.OFFICER, item.taskId(), java.time.LocalDate.of(2030, 1, 15), "Chờ số liệu");

        handOver("bdv-hu", "mttq");

        assertThat(extensions.pendingFor("bdv-hu.truong-ban"))
                .noneMatch(one -> one.id().equals(request));
        assertThat(extensions.pendingFor("mttq.chu-tich"))
                .anyMatch(one -> one.id().equals(request));
        assertThat(reread(item).assignee())
                .as("the task itself has not passed on")
                .isEqualTo(DoorDesk.OFFICER);
        assertThat(jdbc.sql("select recipient from mail_message where dedupe_key like :key")
                        .param("key", "extension-asked|" + request + "|%")
                        .query(String.class)
                        .list())
                .contains("mttq.chu-tich");
        extensions.decide("mttq.chu-tich", request, true, null);
    }

    @Test
    void changesAnInstanceThatHasBeenAskedForAndIsNotStartedYet() {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(
                status -> starts.request(DoorDesk.PROCESS, key, Map.of("group", DoorDesk.POSITION, "unitId", "vphu")));
        assertThat(handover.partsOf(DoorDesk.PROCESS, DoorDesk.POSITION)).contains(new Part(key, "group"));

        handOver(DoorDesk.POSITION, SUCCESSOR);
        starts.startDue();

        assertThat(workList.openOf(DoorDesk.PROCESS, List.of(key)))
                .singleElement()
                .satisfies(item -> assertThat(item.groups()).containsExactly(SUCCESSOR));
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        WorkItem item = openTask();
        handOver(DoorDesk.POSITION, SUCCESSOR);
        claims.claim(SUCCESSOR, item.taskId());

        handOver(DoorDesk.POSITION, SUCCESSOR);

        assertThat(handover.partsOf(DoorDesk.PROCESS, DoorDesk.POSITION)).isEmpty();
        assertThat(handover.openTasksOf(List.of(DoorDesk.POSITION)))
                .noneMatch(open -> open.processId().equals(DoorDesk.PROCESS));
        assertThat(reread(item).assignee()).isEqualTo(SUCCESSOR);
    }

    @Test
    void waitsWithNobodyWhenASuccessorHasNoPosition() {
        WorkItem item = openTask();

        handOver(DoorDesk.POSITION, "");

        assertThat(reread(item).isOpen()).isTrue();
        assertThat(reread(item).groups()).isEmpty();
        assertThat(linksOf(item)).isEmpty();
        assertThat(Door.PAGE.handIn(former, item.taskId(), valid()).statusCode())
                .isEqualTo(404);
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(status -> handover.handOver(DoorDesk.PROCESS, from, part -> to));
    }

    private void mailIsPendingFor(String account, WorkItem item) {
        jdbc.sql("update mail_message set status = 'PENDING' where dedupe_key = :key")
                .param("key", "task-offered|" + item.taskId() + "|" + account)
                .update();
    }

    private Set<String> rightsOn(WorkItem item) {
        return jdbc.sql("select coalesce(group_id_, user_id_) from act_ru_authorization where resource_id_ = :id")
                .param("id", item.taskId())
                .query(String.class)
                .set();
    }

    private List<String> linksOf(WorkItem item) {
        return jdbc.sql("select group_id_ from act_ru_identitylink where task_id_ = :id and type_ = 'candidate'")
                .param("id", item.taskId())
                .query(String.class)
                .list();
    }

    private static Map<String, Object> valid() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decision", "APPROVE");
        values.put("title", "Kế hoạch tuyên truyền quý III");
        return values;
    }
}
