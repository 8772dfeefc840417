package vn.chidao.testing;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Models.ModelFile;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskOutcome;
import vn.chidao.workflow.engine.TestEngine;
import vn.chidao.workflow.form.FormSchemaReader;

/**
 * One module's models and forms in an engine in memory that completes tasks by the product's own road. Modules are
 * stubbed behind their forms, delegates are mocks, jobs run when a test says so.
 *
 * <p>{@code positions.leaders(unit)} answers the one group {@code unit.leaders}, and so on for its other methods;
 * {@code deadlines.workingDays(n)} is the n-th day after {@link #TODAY}.
 */
public final class ProcessTestEngine implements BeforeEachCallback, AfterAllCallback {

    public static final LocalDate TODAY = LocalDate.of(2018, 1, 10);

    private static final LocalTime END_OF_OFFICE_DAY = LocalTime.of(17, 0);

    private final String processId;
    private final Map<String, StubHandler> handlers = new LinkedHashMap<>();
    private final Map<String, JavaDelegate> delegates = new LinkedHashMap<>();
    /** None once the class is through: a static field of a test class would keep the engine for the rest of the run. */
    private @Nullable TestEngine engine;

    private ProcessTestEngine(String module, String processId, ActorDirectory people, String... delegateNames) {
        this.processId = processId;
        List<ModelFile> forms = Models.forms().stream()
                .filter(form -> form.module().equals(module))
                .toList();
        FormSchemaReader reader = new FormSchemaReader(new ObjectMapper());
        forms.forEach(form -> handlers.put(form.id(), new StubHandler(reader.read(form.bytes()))));
        Arrays.stream(delegateNames).forEach(name -> delegates.put(name, Mockito.mock(JavaDelegate.class, name)));
        Map<String, Object> beans = new LinkedHashMap<>(delegates);
        beans.put(
                "positions",
                bean(
                        "vn.chidao.organization.process.Positions",
                        call -> List.of(
                                call.getArgument(0) + "." + call.getMethod().getName())));
        beans.put("deadlines", bean("vn.chidao.calendar.process.Deadlines", call -> {
            LocalDate day = call.getArgument(0) instanceof Integer days
                    ? TODAY.plusDays(days)
                    : LocalDate.parse(call.getArgument(0));
            return endOf(day);
        }));
        Instant now = TODAY.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant();
        BusinessClock clock = new BusinessClock(Clock.fixed(now, BusinessClock.ZONE));
        TestEngine started = new TestEngine(people, clock, List.copyOf(handlers.values()), beans);
        this.engine = started;
        DeploymentBuilder deployment =
                started.engine().getRepositoryService().createDeployment().name(module);
        List<ModelFile> resources = new ArrayList<>(forms);
        Models.processes().stream()
                .filter(model -> model.module().equals(module))
                .forEach(resources::add);
        resources.forEach(
                file -> deployment.addInputStream(file.resourceName(), new ByteArrayInputStream(file.bytes())));
        deployment.deploy();
    }

    /** The module's models and forms; {@code processId} is the model under test. */
    public static ProcessTestEngine of(String module, String processId, String... delegateNames) {
        return new ProcessTestEngine(module, processId, new TestPeople(), delegateNames);
    }

    /** The real class of the bean, so that a model cannot call a method it does not have. */
    private static Object bean(String className, Answer<?> answer) {
        try {
            return Mockito.mock(Class.forName(className), answer);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The end of the office day, when tasks are due. */
    public static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(END_OF_OFFICE_DAY).atZone(BusinessClock.ZONE).toInstant());
    }

    /** When a task is due that the model gives so many working days. */
    public Date due(int workingDays) {
        return endOf(TODAY.plusDays(workingDays));
    }

    /** Starts the model under test, which runs to its first wait state. */
    public ProcessInstance start(String businessKey, Map<String, Object> routing) {
        return engine().getRuntimeService().startProcessInstanceByKey(processId, businessKey, routing);
    }

    /** The one open task with this id; a test that asks for another has gone a wrong way. */
    public Task task(ProcessInstance instance, String elementId) {
        Task task = engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(elementId)
                .initializeFormKeys()
                .singleResult();
        if (task == null) {
            throw new AssertionError(elementId + " is not open");
        }
        return task;
    }

    /** Whoever the task is offered to completes it with a valid form; the module answers with this outcome. */
    public void complete(ProcessInstance instance, String elementId, TaskOutcome outcome) {
        Task task = task(instance, elementId);
        StubHandler handler = handlers.get(formOf(instance, elementId));
        handler.answerWith(outcome);
        running()
                .runAs(
                        groupsOf(task).get(0),
                        () -> engine().getTaskService().complete(task.getId(), handler.validAnswers()));
    }

    public void complete(ProcessInstance instance, String elementId) {
        complete(instance, elementId, TaskOutcome.done());
    }

    /** As {@link #complete}, where the module answers with one Boolean. */
    public void complete(ProcessInstance instance, String elementId, String variable, boolean value) {
        complete(instance, elementId, new TaskOutcome(Map.of(variable, value)));
    }

    /** Who the open task is offered to. */
    public List<String> groupsOf(Task task) {
        return engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** Runs the one job that waits at this element. */
    public void runJob(ProcessInstance instance, String elementId) {
        engine().getManagementService().executeJob(job(instance, elementId).getId());
    }

    public Job job(ProcessInstance instance, String elementId) {
        Job job = engine().getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(elementId)
                .singleResult();
        if (job == null) {
            throw new AssertionError("no job waits at " + elementId);
        }
        return job;
    }

    public void correlate(String message, String businessKey) {
        engine().getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /** The mock behind this name, for stubbing and for verifying. */
    public JavaDelegate delegate(String name) {
        return delegates.get(name);
    }

    public ProcessEngine engine() {
        return running().engine();
    }

    public TestEngine completion() {
        return running();
    }

    private TestEngine running() {
        return Objects.requireNonNull(engine, "the class is through");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        init(engine());
        RuntimeService runtime = engine().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "left by another test"));
        delegates.values().forEach(Mockito::reset);
        running().forget();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        reset();
        running().close();
        engine = null;
    }

    private String formOf(ProcessInstance instance, String elementId) {
        UserTask task = engine().getRepositoryService()
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(elementId);
        return task.getCamundaFormRef();
    }
}
