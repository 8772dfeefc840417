package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.Person;
import vn.chidao.workflow.ModelMove.Outcome;
import vn.chidao.workflow.ModelMove.Step;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskDrafts;

/** Instances of an older version: what a move would mean, that trying leaves no trace, and what it does. */
class ModelMovesTests extends WholeApplication {

    @Autowired
    private ModelMoves moves;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskDrafts drafts;

    private final String process = "Moved" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @Test
    void saysWhereInstancesStandAndWhereTheyWouldStand() throws IOException {
        String before = deployed(model -> model);
        started();
        started();
        String after = deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Quyết định, cho ý kiến\""));

        assertThat(moves.inUse())
                .filteredOn(version -> version.processId().equals(process))
                .satisfiesExactly(
                        newest -> {
                            assertThat(newest.id()).isEqualTo(after);
                            assertThat(newest.newest()).isTrue();
                            assertThat(newest.running()).isZero();
                        },
                        older -> {
                            assertThat(older.id()).isEqualTo(before);
                            assertThat(older.running()).isEqualTo(2);
                        });
        assertThat(moves.preview(before)).hasValueSatisfying(move -> {
            assertThat(move.isPossible()).isTrue();
            assertThat(move.steps())
                    .containsExactly(new Step("UserTask_Decide", "Quyết định", "Quyết định, cho ý kiến", 2, false));
        });
        assertThat(moves.preview(after)).isEmpty();
        assertThat(moves.preview("none")).isEmpty();
    }

    @Test
    void triesWithoutATrace() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Quyết\""));
        Object untouched = snapshot(item);

        Outcome outcome = moves.tryOut(before);

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        assertThat(snapshot(item)).isEqualTo(untouched);
        assertThat(definitionOf(item)).isEqualTo(before);
    }

    @Test
    void takesOverWithTheNewFormTheNewOfficersTheOldDueDayAndWhatWasTyped() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        tasks.setDueDate(item.taskId(), Date.valueOf(LocalDate.of(2030, 1, 4)));
        drafts.save(item.taskId(), DoorDesk.OFFICER, Map.of("title", "Đang gõ dở"));
        String after = deployed(model -> model.replace("formRef=\"DoorForm\"", "formRef=\"OtherDoorForm\"")
                .replace("candidateGroups=\"${group}\"", "candidateGroups=\"" + DoorDesk.STRANGER + "\""));
        assertThat(moves.preview(before))
                .hasValueSatisfying(move -> assertThat(move.steps())
                        .containsExactly(new Step("UserTask_Decide", "Quyết định", "Quyết định", 1, true)));

        Outcome outcome = moves.carryOut(before, after, " Biểu mẫu cũ thiếu căn cứ ");

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, List.of()));
        assertThat(definitionOf(item)).isEqualTo(after);
        assertThat(reread(item)).satisfies(moved -> {
            assertThat(moved.isOpen()).isTrue();
            assertThat(moved.formId()).isEqualTo("OtherDoorForm");
            assertThat(moved.groups()).containsExactly(DoorDesk.STRANGER);
        });
        assertThat(tasks.createTaskQuery().taskId(item.taskId()).singleResult().getDueDate())
                .isEqualTo(Date.valueOf(LocalDate.of(2030, 1, 4)));
        assertThat(jdbc.sql("select count(*) from task_draft where task_id = :id")
                        .param("id", item.taskId())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select summary from act where verb = 'INSTANCES_MOVED' and subject_id = :process")
                        .param("process", process)
                        .query(String.class)
                        .single())
                .contains("Biểu mẫu cũ thiếu căn cứ");
    }

    @Test
    void goesOnAtEveryDoorAfterwards() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        String after = deployed(model -> model.replace("name=\"Quyết định thử\"", "name=\"Quyết định\""));
        moves.carryOut(before, after, "Đổi tên");
        Person officer = signedIn(DoorDesk.OFFICER);

        HttpResponse<String> answer =
                Door.PAGE.handIn(officer, item.taskId(), Map.of("decision", "APPROVE", "title", "Xong"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(reread(item).isOpen()).isFalse();
    }

    @Test
    void leavesWhatStandsWhereTheNewVersionHasNoStep() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        String after = deployed(model -> model.replace("UserTask_Decide", "UserTask_DecideAnew"));

        assertThat(moves.preview(before)).hasValueSatisfying(move -> {
            assertThat(move.isPossible()).isFalse();
            assertThat(move.steps()).containsExactly(new Step("UserTask_Decide", "Quyết định", null, 1, false));
        });
        assertThat(moves.tryOut(before)).isEqualTo(new Outcome(0, 1, 0, List.of()));
        assertThatThrownBy(() -> moves.carryOut(before, after, "Thử"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("workflow.rule.nothing-to-move"));
        assertThat(definitionOf(item)).isEqualTo(before);
    }

    @Test
    void refusesWithoutAReasonAndToAVersionThatIsNoLongerTheNewest() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        String seen = deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Hai\""));
        deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Ba\""));

        assertThatThrownBy(() -> moves.carryOut(before, seen, "Thử"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("workflow.rule.newer-model"));
        assertThatThrownBy(() -> moves.carryOut(before, seen, " "))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        assertThat(definitionOf(item)).isEqualTo(before);
    }

    @Test
    void refusesWhereATimerInAnEventSubProcessWouldRunAgain() throws IOException {
        String before = deployed(model -> model);
        started();
        String after = deployed(model -> model.replace("</bpmn:process>", """
                <bpmn:subProcess id="SubProcess_Late" triggeredByEvent="true">
                  <bpmn:startEvent id="StartEvent_Late" isInterrupting="false">
                    <bpmn:outgoing>Flow_Late</bpmn:outgoing>
                    <bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition>
                  </bpmn:startEvent>
                  <bpmn:endEvent id="EndEvent_Late"><bpmn:incoming>Flow_Late</bpmn:incoming></bpmn:endEvent>
                  <bpmn:sequenceFlow id="Flow_Late" sourceRef="StartEvent_Late" targetRef="EndEvent_Late" />
                </bpmn:subProcess>
                </bpmn:process>"""));

        assertThat(moves.preview(before))
                .hasValueSatisfying(move -> assertThat(move.isPossible()).isFalse());
        assertThatThrownBy(() -> moves.carryOut(before, after, "Thử"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("workflow.rule.timed-sub-process"));
    }

    @Test
    void letsOneOfTwoAdministratorsMoveAndLosesNothing() throws Exception {
        String before = deployed(model -> model);
        List<WorkItem> items = List.of(started(), started(), started());
        String after = deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Hai\""));

        Runnable move = () -> moves.carryOut(before, after, "Cùng lúc");
        List<Throwable> ends = AtOnce.run(move, move);

        assertThat(ends).filteredOn(Objects::isNull).hasSize(1);
        assertThat(items).allSatisfy(item -> {
            assertThat(definitionOf(item)).isEqualTo(after);
            assertThat(reread(item).isOpen()).isTrue();
        });
    }

    @Test
    void showsAnAdministratorAllOfItAndKeepsHisReasonWhateverIsRefused() throws IOException {
        String before = deployed(model -> model);
        WorkItem item = started();
        String after = deployed(model -> model.replace("name=\"Quyết định\"", "name=\"Quyết định lại\""));
        String page = "/operations/models/" + before;
        Person administrator = signedIn(DoorDesk.ADMINISTRATOR);

        assertThat(administrator.get("/operations/models").body()).contains(page);
        assertThat(administrator.get(page).body()).contains("Quyết định lại", "Chuyển sang phiên bản 2");
        assertThat(administrator
                        .form(page + "/trial", Map.of("reason", "Thiếu căn cứ"))
                        .body())
                .contains("Chuyển được 1, ở lại 0, chờ lần sau 0.", "Thiếu căn cứ");
        HttpResponse<String> refused =
                administrator.form(page + "/move", Map.of("target", before, "reason", "Thiếu căn cứ"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mô hình vừa có phiên bản 2", "Thiếu căn cứ");
        assertThat(definitionOf(item)).isEqualTo(before);

        HttpResponse<String> moved =
                administrator.form(page + "/move", Map.of("target", after, "reason", "Thiếu căn cứ"));

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        assertThat(definitionOf(item)).isEqualTo(after);
        assertThat(administrator.get("/operations/models").body()).doesNotContain(page);
    }

    private String definitionOf(WorkItem item) {
        return tasks.createTaskQuery().taskId(item.taskId()).singleResult().getProcessDefinitionId();
    }

    private WorkItem started() {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(process, key, Map.of("group", DoorDesk.POSITION, "unitId", "vphu"));
        return workList.openOf(process, List.of(key)).get(0);
    }

    /** The model of the doors under a name of this test's own. */
    private String deployed(UnaryOperator<String> changed) throws IOException {
        String model = new ClassPathResource("workflow/DoorDecision.bpmn").getContentAsString(StandardCharsets.UTF_8);
        String form = new ClassPathResource("workflow/DoorForm.form").getContentAsString(StandardCharsets.UTF_8);
        var deployment = repository
                .createDeployment()
                .addInputStream(
                        "processes/moved/" + process + ".bpmn",
                        stream(changed.apply(model.replace("DoorDecision", process))))
                .addInputStream("forms/moved/DoorForm.form", stream(form))
                .addInputStream(
                        "forms/moved/OtherDoorForm.form",
                        stream(form.replace("\"id\": \"DoorForm\"", "\"id\": \"OtherDoorForm\"")))
                .deploy();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
