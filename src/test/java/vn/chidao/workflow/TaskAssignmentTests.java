package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.identity.Holding;
import vn.chidao.identity.SetSubstitution;
import vn.chidao.identity.Substitutions;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskAssignments;
import vn.chidao.workflow.task.TaskAssignments.Assign;
import vn.chidao.workflow.task.TaskAssignments.Officer;
import vn.chidao.workflow.task.TaskClaims;
import vn.chidao.workflow.task.TaskDrafts;

/**
 * A task passed on within an organisation, for good and to be given back. {@code DoorWork} is work, {@code DoorDecision} a
 * decision; both are offered to the records clerks of the office.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskAssignmentTests extends WholeApplication {

    private static final String WORK = "DoorWork";
    private static final String LEADER = "vphu.chanh-vp";
    private static final String AIDE = "vphu.chuyen-vien";
    private static final String SUPERVISOR = "bdv-hu.truong-ban";
    private static final String NOTE = "Đồng chí nắm số liệu, làm giúp trước thứ Sáu";

    @Autowired
    private TaskAssignments assignments;

    @Autowired
    private TaskClaims claims;

    @Autowired
    private TaskDrafts drafts;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private TaskHandover handover;

    @Autowired
    private TaskHoldings holdings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private BusinessClock clock;

    private Person officer;
    private Person colleague;
    private Person leader;
    private Person aide;
    private Person stranger;
    private Person administrator;

    @BeforeAll
    void deployAndSignIn() throws IOException {
        repository
                .createDeployment()
                .name("assignments")
                .addInputStream(
                        "processes/doors/DoorWork.bpmn",
                        stream(text("DoorDecision.bpmn")
                                .replace("DoorDecision", WORK)
                                .replace("formRef=\"DoorForm\"", "formRef=\"OtherDoorForm\"")))
                .addInputStream(
                        "forms/doors/OtherDoorForm.form",
                        stream(text("DoorForm.form").replace("\"id\": \"DoorForm\"", "\"id\": \"OtherDoorForm\"")))
                .deploy();
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
        leader = signedIn(LEADER);
        aide = signedIn(AIDE);
        stranger = signedIn(DoorDesk.STRANGER);
        administrator = signedIn(DoorDesk.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("""
                        update substitution set ended_at = now(), ended_by = 'system', ended_by_name = 'x'
                        where ended_at is null
                        """).update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLeaderGivesATaskToAnOfficerOfHisUnit() {
        WorkItem item = work();
        String page = leader.get("/tasks/" + item.taskId()).body();
        assertThat(page).contains("assign-form", "value=\"" + AIDE + "\"", "value=\"" + DoorDesk.COLLEAGUE + "\"");
        assertThat(page).doesNotContain("name=\"mode\"", "value=\"" + DoorDesk.STRANGER + "\"");

        HttpResponse<String> answer = assign(leader, item, AIDE, "", NOTE, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(reread(item)).satisfies(given -> {
            assertThat(given.assignee()).isEqualTo(AIDE);
            assertThat(given.groups()).containsExactlyInAnyOrder(DoorDesk.POSITION, AIDE);
        });
        assertThat(aide.get("/tasks/" + item.taskId()).body()).contains(NOTE, "data-test=\"said\"");
        assertThat(mailsOn(item, AIDE)).singleElement().asString().contains("Được giao việc");
        assertThat(acts("TASK_ASSIGNED", item))
                .singleElement()
                .asString()
                .startsWith(LEADER)
                .contains(NOTE);
        assertThat(officer.get("/tasks/" + item.taskId()).body()).contains("giao cho", NOTE);
        assertThat(Door.PAGE.handIn(officer, item.taskId(), valid()).statusCode())
                .isEqualTo(403);
        assertThat(Door.PAGE.handIn(aide, item.taskId(), valid()).statusCode()).isEqualTo(302);
        assertThat(reread(item).isOpen()).isFalse();
    }

    @Test
    void whoMayDoItPassesItOnForGoodWithWhatHeHasTyped() {
        WorkItem item = work();
        claims.claim(DoorDesk.OFFICER, item.taskId());
        drafts.save(item.taskId(), DoorDesk.OFFICER, Map.of("title", "Bản đang soạn"));

        assertThat(assign(officer, item, AIDE, "ASSIGN", NOTE, DoorDesk.OFFICER).statusCode())
                .isEqualTo(302);

        assertThat(reread(item).assignee()).isEqualTo(AIDE);
        assertThat(submission.firstValues(AIDE, item.taskId())).containsEntry("title", "Bản đang soạn");
        assertThat(holdings.of(List.of(item.taskId())).get(item.taskId())).satisfies(held -> {
            assertThat(held.account()).isEqualTo(AIDE);
            assertThat(held.owner()).isNull();
        });
        claims.giveBack(AIDE, item.taskId());
        assertThat(reread(item)).satisfies(back -> {
            assertThat(back.assignee()).isNull();
            assertThat(back.groups()).containsExactly(DoorDesk.POSITION);
        });
        assertThat(rightsOn(item)).containsExactly(DoorDesk.POSITION);
        assertThat(aide.get("/tasks/" + item.taskId()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesItForAnotherGivesItBackAndCompletesItAtNoDoor(Door door) {
        WorkItem item = decision();

        assertThat(assign(officer, item, AIDE, "DELEGATE", NOTE, "").statusCode())
                .isEqualTo(302);

        assertThat(holdings.of(List.of(item.taskId())).get(item.taskId())).satisfies(held -> {
            assertThat(held.account()).isEqualTo(AIDE);
            assertThat(held.owner()).isEqualTo(DoorDesk.OFFICER);
        });
        HttpResponse<String> answer = door.handIn(aide, item.taskId(), valid());
        assertThat(reread(item).isOpen()).as(answer.body()).isTrue();
        if (door == Door.PAGE) {
            assertThat(answer.statusCode()).isEqualTo(302);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("làm thay");
            assertThat(Door.PAGE.handIn(aide, item.taskId(), valid()).statusCode())
                    .isEqualTo(302);
        }
        assertThat(reread(item)).satisfies(back -> {
            assertThat(back.assignee()).isEqualTo(DoorDesk.OFFICER);
            assertThat(back.groups()).containsExactly(DoorDesk.POSITION);
        });
        assertThat(submission.firstValues(DoorDesk.OFFICER, item.taskId())).containsEntry("title", "Kế hoạch quý III");
        assertThat(acts("TASK_HANDED_BACK", item)).hasSize(1);
        assertThat(mailsOn(item, DoorDesk.OFFICER)).anyMatch(subject -> subject.contains("Trả lại"));
        assertThat(Door.PAGE.handIn(officer, item.taskId(), valid()).statusCode())
                .isEqualTo(302);
        assertThat(reread(item).completedBy()).isNotNull();
    }

    @Test
    void whoGaveItToBeDoneTakesItBackAtAnyTimeWithWhatWasSaved() {
        WorkItem item = decision();
        assign(officer, item, AIDE, "DELEGATE", NOTE, "");
        drafts.save(item.taskId(), AIDE, Map.of("title", "Phần đã làm"));
        assertThat(officer.get("/tasks/" + item.taskId()).body()).contains("take-back", "đang giao cho");
        assertThat(takeBack(colleague, item).statusCode()).isEqualTo(409);
        assertThat(takeBack(stranger, item).statusCode()).isEqualTo(404);

        assertThat(takeBack(officer, item).statusCode()).isEqualTo(302);

        assertThat(reread(item)).satisfies(back -> {
            assertThat(back.assignee()).isEqualTo(DoorDesk.OFFICER);
            assertThat(back.groups()).containsExactly(DoorDesk.POSITION);
        });
        assertThat(submission.firstValues(DoorDesk.OFFICER, item.taskId())).containsEntry("title", "Phần đã làm");
        assertThat(Door.PAGE.handIn(aide, item.taskId(), valid()).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> assignments.handBack(AIDE, item.taskId(), null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSecondOfTwoLearnsWhoWasFasterAndWhatHeDid() throws Exception {
        WorkItem item = work();

        List<HttpResponse<String>> answers = atOnce(
                () -> assign(leader, item, AIDE, "", NOTE, ""),
                () -> assign(officer, item, DoorDesk.COLLEAGUE, "ASSIGN", NOTE, ""));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 302).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(late -> assertThat(late.body())
                        .contains("Công việc vừa thay đổi", "đã chuyển công việc này sang", NOTE)
                        .containsPattern("lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}"));
        assertThat(jdbc.sql("select count(*) from task_move where task_id = :id")
                        .param("id", item.taskId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoClaimsSecondLearnsWhoHasItAndSinceWhen() {
        WorkItem item = work();
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());

        HttpResponse<String> answer = officer.form("/tasks/" + item.taskId() + "/claim", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(DoorDesk.COLLEAGUE_NAME + " đã nhận công việc này lúc");
    }

    @Test
    void aTaskThatIsDoneMeanwhileCannotBePassedOn() {
        WorkItem item = work();
        Door.PAGE.handIn(colleague, item.taskId(), valid());

        HttpResponse<String> answer = assign(leader, item, AIDE, "", NOTE, "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(DoorDesk.COLLEAGUE_NAME, "đã xử lý lúc", NOTE);
    }

    @Test
    void whoMayNotPassItOnIsRefused() {
        WorkItem item = work();
        Object before = snapshot(item);

        assertThat(assign(stranger, item, AIDE, "", NOTE, "").statusCode()).isEqualTo(404);
        assertThat(assign(aide, item, AIDE, "", NOTE, "").statusCode()).isEqualTo(404);
        assertThat(assign(administrator, item, AIDE, "", NOTE, "").statusCode()).isEqualTo(403);
        assertThat(assign(signedIn(SUPERVISOR), item, AIDE, "", NOTE, "").statusCode())
                .isEqualTo(403);
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissing() {
        WorkItem item = work();
        Object before = snapshot(item);

        HttpResponse<String> nobody = assign(leader, item, "", "", NOTE, "");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Hãy chọn một đồng chí trong cơ quan.", NOTE);
        HttpResponse<String> elsewhere = assign(leader, item, DoorDesk.STRANGER, "", NOTE, "");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        HttpResponse<String> silent = assign(leader, item, AIDE, "", "  ", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Hãy ghi rõ lý do.");
        assertThat(snapshot(item)).isEqualTo(before);
    }

    @Test
    void nobodyGetsByAColleaguesHandTheRightToDecide() {
        WorkItem item = decision();

        assertThat(leader.get("/tasks/" + item.taskId()).body())
                .contains("value=\"" + DoorDesk.COLLEAGUE + "\"")
                .doesNotContain("value=\"" + AIDE + "\"");
        HttpResponse<String> refused = assign(officer, item, AIDE, "ASSIGN", NOTE, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Đây là việc quyết định, không thể chuyển hẳn");
        assertThat(assign(officer, item, DoorDesk.COLLEAGUE, "ASSIGN", NOTE, "").statusCode())
                .isEqualTo(302);
        assertThat(reread(item).groups()).containsExactly(DoorDesk.POSITION);
    }

    @Test
    void asksTwiceBeforeATaskGoesToSomebodyWhoIsAway() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(AIDE, null, "ROLE_USER"));
        substitutions.set(new SetSubstitution(
                new Holding(AIDE, AIDE),
                new Holding(LEADER, LEADER),
                clock.today(),
                clock.today().plusDays(3),
                "Nghỉ ốm"));
        WorkItem item = work();
        String until = Days.written(clock.today().plusDays(3));
        assertThat(leader.get("/tasks/" + item.taskId()).body()).contains("vắng mặt đến hết " + until);

        HttpResponse<String> warned = assign(leader, item, AIDE, "", NOTE, "");

        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("data-test=\"absent\"", until, NOTE);
        assertThat(reread(item).assignee()).isNull();
        Map<String, String> fields = new LinkedHashMap<>(fields(AIDE, "", NOTE, ""));
        fields.put("despiteAbsence", "true");
        assertThat(leader.form("/tasks/" + item.taskId() + "/assign", fields).statusCode())
                .isEqualTo(302);
        assertThat(reread(item).assignee()).isEqualTo(AIDE);
    }

    @Test
    void aHandoverLosesNothingOfADelegatedTask() {
        WorkItem item = decision();
        assign(officer, item, AIDE, "DELEGATE", NOTE, "");
        drafts.save(item.taskId(), AIDE, Map.of("title", "Phần đã làm"));

        transaction.executeWithoutResult(
                status -> handover.handOver(DoorDesk.PROCESS, DoorDesk.POSITION, part -> DoorDesk.STRANGER));

        assertThat(reread(item)).satisfies(moved -> {
            assertThat(moved.isOpen()).isTrue();
            assertThat(moved.assignee()).isNull();
            assertThat(moved.groups()).containsExactly(DoorDesk.STRANGER);
        });
        assertThat(holdings.of(List.of(item.taskId()))).isEmpty();
        assertThat(rightsOn(item)).containsExactly(DoorDesk.STRANGER);
        assertThat(submission.firstValues(DoorDesk.STRANGER, item.taskId())).containsEntry("title", "Phần đã làm");
        assertThat(stranger.get("/tasks/" + item.taskId()).body()).contains(NOTE);
        assertThat(Door.PAGE.handIn(aide, item.taskId(), valid()).statusCode()).isEqualTo(404);
        assertThat(Door.PAGE.handIn(stranger, item.taskId(), valid()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void anotherBodyAboveItLeavesADelegatedTaskWithWhomItIs() {
        WorkItem item = decision();
        assign(officer, item, AIDE, "DELEGATE", NOTE, "");

        transaction.executeWithoutResult(status -> handover.handOver(DoorDesk.PROCESS, "bdv-hu", part -> "mttq"));

        assertThat(reread(item).assignee()).isEqualTo(AIDE);
        assertThat(holdings.of(List.of(item.taskId())).get(item.taskId()).owner())
                .isEqualTo(DoorDesk.OFFICER);
    }

    @Test
    void whereTheOwnerHasLeftItComesBackToAllItIsOfferedTo() {
        WorkItem item = decision();
        assign(officer, item, AIDE, "DELEGATE", NOTE, "");
        jdbc.sql("update work_item set owner = :gone where task_id = :id")
                .param("gone", DoorDesk.STRANGER)
                .param("id", item.taskId())
                .update();

        assignments.handBack(AIDE, item.taskId(), Map.of("title", "Phần đã làm"), "Đã xong");

        assertThat(reread(item).assignee()).isNull();
        assertThat(submission.firstValues(DoorDesk.COLLEAGUE, item.taskId())).containsEntry("title", "Phần đã làm");
    }

    @Test
    void aPositionThatIsLentATaskServesItsBorrowerAlone() {
        WorkItem item = decision();
        assign(officer, item, AIDE, "DELEGATE", NOTE, "");
        // The borrower has left, and with him his claim: somebody else in that position takes no decision by it.
        jdbc.sql("update act_ru_task set assignee_ = 'somebody-gone' where id_ = :id")
                .param("id", item.taskId())
                .update();
        jdbc.sql("update work_item set assignee = 'somebody-gone', owner = null where task_id = :id")
                .param("id", item.taskId())
                .update();

        assertThat(Door.PAGE.handIn(aide, item.taskId(), valid()).statusCode()).isNotEqualTo(302);
        assertThat(Door.REST_COMPLETE.handIn(aide, item.taskId(), valid()).statusCode())
                .isEqualTo(403);
        assertThat(workList.openFor(AIDE)).noneMatch(each -> each.taskId().equals(item.taskId()));
        assertThat(Door.PAGE.handIn(officer, item.taskId(), valid()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoseTaskALeaderGivesToAnotherIsTold() {
        WorkItem item = work();
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());

        assertThat(assign(leader, item, AIDE, "", NOTE, DoorDesk.COLLEAGUE).statusCode())
                .isEqualTo(302);

        assertThat(reread(item).assignee()).isEqualTo(AIDE);
        assertThat(jdbc.sql("""
                                select m.subject from mail_message m join task_move t
                                  on m.dedupe_key = 'task-passed-on|' || t.id || '|' || m.recipient
                                where t.task_id = :id and m.recipient = :former
                                """)
                        .param("id", item.taskId())
                        .param("former", DoorDesk.COLLEAGUE)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Đã giao người khác");
    }

    @Test
    void inBulkOnlyWhatIsFreeOrOnesOwnIsPassedOn() {
        WorkItem item = work();
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());

        assertThatThrownBy(() -> assignments.assign(LEADER, new Assign(item.taskId(), AIDE, false, NOTE, false, null)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() ->
                        assignments.assign(DoorDesk.OFFICER, new Assign(item.taskId(), AIDE, false, NOTE, false, null)))
                .isInstanceOf(AlreadyHandled.class);
        assertThat(assignments.choiceOf(LEADER, reread(item)))
                .hasValueSatisfying(choice -> assertThat(choice.officers())
                        .extracting(Officer::account)
                        .contains(AIDE, DoorDesk.OFFICER)
                        .doesNotContain(DoorDesk.COLLEAGUE, LEADER));
        assertThat(tasks.createTaskQuery().taskId(item.taskId()).singleResult().getAssignee())
                .isEqualTo(DoorDesk.COLLEAGUE);
    }

    private WorkItem work() {
        return started(WORK);
    }

    private WorkItem decision() {
        return started(DoorDesk.PROCESS);
    }

    private WorkItem started(String process) {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(
                process, key, Map.of("group", DoorDesk.POSITION, "unitId", "vphu", "supervisorUnitId", "bdv-hu"));
        return workList.openOf(process, List.of(key)).get(0);
    }

    private HttpResponse<String> assign(
            Person person, WorkItem item, String to, String mode, String note, String seen) {
        return person.form("/tasks/" + item.taskId() + "/assign", fields(to, mode, note, seen));
    }

    private static Map<String, String> fields(String to, String mode, String note, String seen) {
        return Map.of("officer", to, "mode", mode, "note", note, "seen", seen);
    }

    private static HttpResponse<String> takeBack(Person person, WorkItem item) {
        return person.form("/tasks/" + item.taskId() + "/take-back", Map.of());
    }

    private List<String> acts(String verb, WorkItem item) {
        return jdbc.sql("select account || '|' || summary from act where verb = :verb and subject_id = :id")
                .param("verb", verb)
                .param("id", item.taskId())
                .query(String.class)
                .list();
    }

    private List<String> mailsOn(WorkItem item, String recipient) {
        return jdbc.sql("""
                        select subject from mail_message
                        where recipient = :recipient and dedupe_key like 'task-passed-on|%' and path = :path
                        """)
                .param("recipient", recipient)
                .param("path", "/tasks/" + item.taskId())
                .query(String.class)
                .list();
    }

    private Set<String> rightsOn(WorkItem item) {
        return jdbc.sql("select coalesce(group_id_, user_id_) from act_ru_authorization where resource_id_ = :id")
                .param("id", item.taskId())
                .query(String.class)
                .set();
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : two.invokeAll(List.of(one, other))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            two.shutdown();
        }
    }

    private static Map<String, Object> valid() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decision", "APPROVE");
        values.put("title", "Kế hoạch quý III");
        return values;
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource("workflow/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
