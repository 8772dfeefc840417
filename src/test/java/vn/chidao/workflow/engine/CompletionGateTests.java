package vn.chidao.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestPeople;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskCompleted;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOffered;
import vn.chidao.workflow.TaskOutcome;
import vn.chidao.workflow.WorkList.WorkItem;

/** Every door to a task leads through one road, and what is no door is closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionGateTests {

    private static final String POSITION = "hnd.chu-tich";
    private static final String LEADER = "lan";
    private static final String COLLEAGUE = "minh";
    private static final String STRANGER = "khach";

    private static final Instant NOW = Instant.parse("2018-01-10T01:00:00Z");

    private static final String FORM = """
            {"id": "DecideForm", "type": "default", "schemaVersion": 16, "components": [
              {"type": "radio", "key": "decision", "label": "Quyết định", "validate": {"required": true},
               "values": [{"label": "Đồng ý", "value": "APPROVE"}, {"label": "Trả lại", "value": "RETURN"}]},
              {"type": "textarea", "key": "comment", "label": "Ý kiến", "validate": {"maxLength": 20}},
              {"type": "textfield", "key": "title", "label": "Tiêu đề", "validate": {"required": true}}
            ]}
            """;

    record DecideForm(
            @NotNull Decision decision,
            @Nullable @Size(max = 20) String comment,
            @NotBlank String title) {
        enum Decision {
            APPROVE,
            RETURN
        }
    }

    /** The doors: the calls by which Tasklist, REST and our page complete a task. */
    interface Door {
        void complete(TestEngine engine, String taskId, Map<String, Object> values);
    }

    private final List<DecideForm> handled = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final TestEngine engine = new TestEngine(
            new TestPeople().put(LEADER, POSITION).put(COLLEAGUE, POSITION).put(STRANGER, "hpn.chu-tich"),
            new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE)),
            List.of(new DecideFormHandler()),
            Map.of());

    private final RuntimeService runtime = engine.engine().getRuntimeService();
    private final TaskService tasks = engine.engine().getTaskService();

    private ProcessInstance instance;
    private String taskId;

    static Stream<Named<Door>> doors() {
        return Stream.of(
                Named.of(
                        "POST /task/{id}/complete",
                        (engine, id, values) -> engine.engine().getTaskService().complete(id, values)),
                Named.of(
                        "POST /task/{id}/complete with variables in return",
                        (engine, id, values) ->
                                engine.engine().getTaskService().completeWithVariablesInReturn(id, values, true)),
                Named.of(
                        "POST /task/{id}/submit-form",
                        (engine, id, values) -> engine.engine().getFormService().submitTaskForm(id, values)),
                Named.of(
                        "POST /task/{id}/submit-form with variables in return",
                        (engine, id, values) -> engine.engine()
                                .getFormService()
                                .submitTaskFormWithVariablesInReturn(id, values, true)));
    }

    @BeforeAll
    void deploy() {
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("Decision")
                .camundaHistoryTimeToLiveString("P400D")
                .startEvent()
                .userTask("UserTask_Decide")
                .name("Quyết định")
                .camundaFormRef("DecideForm")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups(POSITION)
                .exclusiveGateway()
                .condition("yes", "${approved}")
                .userTask("UserTask_Next")
                .name("Việc tiếp theo")
                .camundaFormRef("DecideForm")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups(POSITION)
                .endEvent()
                .moveToLastGateway()
                .condition("no", "${!approved}")
                .endEvent()
                .done());
        engine.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("processes/test/Decision.bpmn", model)
                .addInputStream(
                        "forms/test/DecideForm.form", new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @BeforeEach
    void openTask() {
        instance = runtime.startProcessInstanceByKey("Decision", "k-1", Map.of("unitId", "hnd"));
        taskId = task("UserTask_Decide").getId();
        reset(engine.workItems());
        engine.forget();
        handled.clear();
        actors.clear();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void carriesAValidSubmissionToTheModuleAndMovesOn(Door door) {
        engine.runAs(LEADER, () -> door.complete(engine, taskId, valid()));

        assertThat(handled)
                .containsExactly(new DecideForm(DecideForm.Decision.APPROVE, "Nhất trí", "Kế hoạch năm 2018"));
        assertThat(actors).extracting(Actor::account, Actor::positionId).containsExactly(tuple(LEADER, POSITION));
        assertThat(task("UserTask_Next")).isNotNull();
        verify(engine.workItems()).completed(eq(taskId), any(), eq(NOW));
        assertThat(engine.events())
                .filteredOn(TaskCompleted.class::isInstance)
                .map(TaskCompleted.class::cast)
                .singleElement()
                .satisfies(completed -> {
                    assertThat(completed.businessKey()).isEqualTo("k-1");
                    assertThat(completed.actor().account()).isEqualTo(LEADER);
                    assertThat(completed.submissionSha256()).hasSize(64);
                });
        assertThat(engine.events()).filteredOn(TaskOffered.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void leavesNothingOfTheFormInTheEngine(Door door) {
        engine.runAs(LEADER, () -> door.complete(engine, taskId, valid()));

        assertThat(runtime.getVariables(instance.getId()))
                .containsOnlyKeys("unitId", "approved")
                .containsEntry("unitId", "hnd");
        assertThat(engine.engine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsOnly("unitId", "approved");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesAnswersAgainstTheFormsLimits(Door door) {
        Map<String, Object> values = valid();
        values.put("decision", "PERHAPS");
        values.put("comment", "Nhất trí với toàn bộ nội dung của kế hoạch.");

        Throwable refused = catchThrowable(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, values)));

        assertThat(refused)
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Quyết định: lựa chọn không có trong danh sách.")
                .hasMessageContaining("Ý kiến: dài quá 20 ký tự.");
        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesWhatTheModuleRefuses(Door door) {
        Map<String, Object> values = valid();
        values.put("decision", "RETURN");
        values.remove("comment");

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, values)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Hãy ghi rõ lý do.");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesASubmissionWithoutValues(Door door) {
        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, Map.of())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Quyết định: chưa điền.");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesKeysTheFormDoesNotHave(Door door) {
        Map<String, Object> values = valid();
        values.put("unitId", "hpn");

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, values)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("unitId");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesARoutingVariableInPlaceOfAnAnswer(Door door) {
        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, Map.of("approved", true))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("approved");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesValuesThatAreNotPlain(Door door) {
        Map<String, Object> values = valid();
        values.put("comment", Variables.fileValue("a.txt").file(new byte[] {1}).create());

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, values)))
                .isInstanceOf(FormFieldValidationException.class);

        values.put("comment", new Date(0));

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, values)))
                .isInstanceOf(FormFieldValidationException.class);

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesAPersonWhoHoldsNoneOfThePositions(Door door) {
        assertThatThrownBy(() -> engine.runAs(STRANGER, () -> door.complete(engine, taskId, valid())))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Công việc này không giao cho chức danh đồng chí đang giữ.");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesWhoHasNotSignedIn(Door door) {
        assertThatThrownBy(() -> door.complete(engine, taskId, valid()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Không xác định được người thực hiện. Hãy đăng nhập lại.");

        assertNothingHasChanged();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesATaskThatAColleagueHasClaimed(Door door) {
        tasks.claim(taskId, COLLEAGUE);

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> door.complete(engine, taskId, valid())))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Đồng chí khác đã nhận công việc này.");

        assertNothingHasChanged();

        engine.runAs(COLLEAGUE, () -> door.complete(engine, taskId, valid()));

        assertThat(task("UserTask_Next")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refusesATaskThatIsDoneAlready(Door door) {
        engine.runAs(LEADER, () -> door.complete(engine, taskId, valid()));
        engine.forget();
        when(engine.workItems().find(taskId)).thenReturn(Optional.of(done()));

        assertThatThrownBy(() -> engine.runAs(COLLEAGUE, () -> door.complete(engine, taskId, valid())))
                .isInstanceOfSatisfying(RestException.class, late -> {
                    assertThat(late.getStatus()).isEqualTo(Status.CONFLICT);
                    assertThat(late).hasMessage("Lan – Chủ tịch đã xử lý lúc 08:00 10/01/2018.");
                });
        assertThatThrownBy(() -> engine.runAs(STRANGER, () -> door.complete(engine, taskId, valid())))
                .as("who may not see the task does not learn who did it")
                .isInstanceOfSatisfying(RestException.class, late -> {
                    assertThat(late.getStatus()).isEqualTo(Status.NOT_FOUND);
                    assertThat(late).hasMessageContaining("Công việc không còn mở");
                });

        assertThat(handled).hasSize(1);
        assertThat(engine.events()).isEmpty();
        assertThat(task("UserTask_Next")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void waitsForWhoeverIsAtTheTaskBeforeItTouchesAnything(Door door) {
        doAnswer(call -> {
                    assertThat(handled).as("handled before the wait").isEmpty();
                    return Optional.empty();
                })
                .when(engine.workItems())
                .lock(taskId);

        engine.runAs(LEADER, () -> door.complete(engine, taskId, valid()));

        verify(engine.workItems()).lock(taskId);
        assertThat(handled).hasSize(1);
    }

    @Test
    void tellsWhoComesSecondWhoHasClaimed() {
        engine.runAs(COLLEAGUE, () -> tasks.claim(taskId, COLLEAGUE));
        when(engine.workItems().find(taskId)).thenReturn(Optional.of(claimed()));

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> tasks.claim(taskId, LEADER)))
                .isInstanceOfSatisfying(RestException.class, late -> {
                    assertThat(late.getStatus()).isEqualTo(Status.CONFLICT);
                    assertThat(late).hasMessageContaining("đã nhận công việc này");
                });
    }

    @Test
    void letsNobodyClaimInAnothersOrNobodysName() {
        for (String name : new String[] {COLLEAGUE, "khong-co", null}) {
            assertThatThrownBy(() -> engine.as(LEADER, () -> {
                        tasks.claim(taskId, name);
                        return name;
                    }))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("cho chính mình");
        }

        assertThat(tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void doesNotWaitForAHolderWhoHasLeftThePost(Door door) {
        tasks.setAssignee(taskId, STRANGER);

        engine.as(LEADER, () -> {
            door.complete(engine, taskId, Map.of("decision", "APPROVE", "title", "Việc"));
            return true;
        });

        assertThat(handled).hasSize(1);
    }

    @Test
    void forgetsTheActorAfterwards() {
        engine.runAs(LEADER, () -> tasks.complete(taskId, valid()));

        assertThat(CurrentActor.get()).isEqualTo(Actor.SYSTEM);
    }

    static Stream<Named<BiConsumer<TestEngine, String>>> backDoors() {
        return Stream.of(
                Named.of(
                        "POST /task/{id}/resolve",
                        (engine, id) -> engine.engine().getTaskService().resolveTask(id)),
                Named.of(
                        "POST /task/{id}/resolve with variables",
                        (engine, id) -> engine.engine().getTaskService().resolveTask(id, Map.of("unitId", "hpn"))),
                Named.of(
                        "POST /task/{id}/delegate",
                        (engine, id) -> engine.engine().getTaskService().delegateTask(id, STRANGER)),
                Named.of(
                        "POST /task/{id}/bpmnError",
                        (engine, id) -> engine.engine()
                                .getTaskService()
                                .handleBpmnError(id, "any", "message", Map.of("unitId", "hpn"))),
                Named.of(
                        "POST /task/{id}/bpmnEscalation",
                        (engine, id) ->
                                engine.engine().getTaskService().handleEscalation(id, "any", Map.of("unitId", "hpn"))));
    }

    @ParameterizedTest
    @MethodSource("backDoors")
    void closesEveryWayPastCompletion(BiConsumer<TestEngine, String> backDoor) {
        assertThatThrownBy(() -> engine.runAs(LEADER, () -> backDoor.accept(engine, taskId)))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Công việc chỉ kết thúc bằng cách hoàn thành trên biểu mẫu.");

        assertNothingHasChanged();
    }

    @Test
    void writesNothingWhenTheFormOfADelegatedTaskIsSubmitted() {
        Task task = task("UserTask_Decide");
        task.setDelegationState(DelegationState.PENDING);
        tasks.saveTask(task);
        FormService forms = engine.engine().getFormService();

        catchThrowable(() -> engine.runAs(LEADER, () -> forms.submitTaskForm(taskId, Map.of("unitId", "hpn"))));

        assertThat(handled).isEmpty();
        assertThat(runtime.getVariables(instance.getId())).isEqualTo(Map.of("unitId", "hnd"));
        assertThat(task("UserTask_Decide")).isNotNull();
    }

    @Test
    void doesNotLetASignalOrADeletionPassTheTask() {
        String execution = task("UserTask_Decide").getExecutionId();

        assertThatThrownBy(() -> engine.runAs(LEADER, () -> runtime.signal(execution)))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.runAs(LEADER, () -> tasks.deleteTask(taskId)))
                .isInstanceOf(ProcessEngineException.class);

        assertNothingHasChanged();
    }

    private void assertNothingHasChanged() {
        assertThat(handled).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isOne();
        assertThat(task("UserTask_Decide")).isNotNull();
        assertThat(runtime.getVariables(instance.getId())).isEqualTo(Map.of("unitId", "hnd"));
        assertThat(engine.events()).isEmpty();
        verify(engine.workItems(), never()).completed(any(), any(), any());
    }

    private @Nullable Task task(String elementId) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(elementId)
                .singleResult();
    }

    private WorkItem done() {
        return item(LEADER, NOW, "Lan", "Chủ tịch");
    }

    private WorkItem claimed() {
        return item(COLLEAGUE, null, null, null);
    }

    private WorkItem item(
            String assignee, @Nullable Instant completedAt, @Nullable String by, @Nullable String byPosition) {
        return new WorkItem(
                taskId,
                "Quyết định",
                "Decision",
                "UserTask_Decide",
                "DecideForm",
                "k-1",
                "kế hoạch",
                null,
                null,
                "hnd",
                List.of(POSITION),
                assignee,
                null,
                NOW,
                completedAt,
                by,
                byPosition);
    }

    private static Map<String, Object> valid() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decision", "APPROVE");
        values.put("comment", "Nhất trí");
        values.put("title", "Kế hoạch năm 2018");
        return values;
    }

    private final class DecideFormHandler implements TaskFormHandler<DecideForm> {

        @Override
        public String formId() {
            return "DecideForm";
        }

        @Override
        public Class<DecideForm> formType() {
            return DecideForm.class;
        }

        @Override
        public TaskBriefing briefing(TaskContext task) {
            return TaskBriefing.about("kế hoạch").build();
        }

        @Override
        public TaskOutcome complete(TaskContext task, DecideForm form) {
            if (form.decision() == DecideForm.Decision.RETURN && form.comment() == null) {
                throw BusinessRuleViolation.at("comment", "workflow.rule.reason-required");
            }
            handled.add(form);
            actors.add(CurrentActor.get());
            return new TaskOutcome(Map.of("approved", form.decision() == DecideForm.Decision.APPROVE));
        }
    }
}
