package vn.chidao.workflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.form.FormIntake;
import vn.chidao.workflow.form.FormSchemaReader;
import vn.chidao.workflow.form.TaskForms;
import vn.chidao.workflow.task.WorkItems;

/**
 * An engine in memory with the product's own parse listener, completion road and gate. Nothing runs by itself: no job
 * executor. The projection of tasks is a mock, what was published is kept.
 */
public final class TestEngine implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ProcessEngine engine;
    private final EngineCaller caller;
    private final WorkItems workItems = Mockito.mock(WorkItems.class);
    private final List<Object> events = new ArrayList<>();

    /**
     * @param handlers one for each form of the models that will be deployed
     * @param beans what the models may name
     */
    public TestEngine(
            ActorDirectory directory,
            BusinessClock clock,
            List<? extends TaskFormHandler<?>> handlers,
            Map<String, Object> beans) {
        MessageSource messages = messages();
        StaticListableBeanFactory provided = new StaticListableBeanFactory();
        handlers.forEach(handler -> provided.addBean(handler.formId(), handler));
        ObjectProvider<TaskFormHandler<?>> providedHandlers =
                provided.getBeanProvider(ResolvableType.forClass(TaskFormHandler.class));
        ObjectProvider<EntityManager> noEntityManager = provided.getBeanProvider(EntityManager.class);
        TaskForms forms = new TaskForms(providedHandlers);
        DeployedForms deployedForms = new DeployedForms(new FormSchemaReader(new ObjectMapper()));
        FormIntake intake = new FormIntake(validator(messages), messages);
        TaskLifecycle lifecycle = new TaskLifecycle(workItems, forms, directory, events::add, clock, noEntityManager);
        TaskCompletion completion = new TaskCompletion(
                directory, forms, deployedForms, intake, workItems, events::add, clock, noEntityManager);

        RefusalTexts texts = new RefusalTexts(messages);
        StaticListableBeanFactory people =
                new StaticListableBeanFactory(Map.of("people", directory, "items", workItems));
        Latecomers latecomers = new Latecomers(
                people.getBeanProvider(WorkItems.class), people.getBeanProvider(ActorDirectory.class), texts);

        String name = "test-" + NUMBER.incrementAndGet();
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H");
        configuration.setBeans(Map.copyOf(beans));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(
                List.of(new UserTaskParseListener(() -> lifecycle, () -> completion, new RefusalTexts(messages)))));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<>(List.of(new CompletionGate(texts, latecomers))));
        this.engine = configuration.buildProcessEngine();
        this.caller = new EngineCaller(engine.getIdentityService(), directory);
    }

    /** The Vietnamese texts of the product, as the application reads them. */
    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shared", "messages/workflow", "messages/task-page");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Bean Validation that speaks those texts. */
    public static Validator validator(MessageSource messages) {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.setMessageInterpolator(new MessageInterpolatorFactory(messages).getObject());
        validator.afterPropertiesSet();
        return validator;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The projection's mock: says what was offered, completed and removed. */
    public WorkItems workItems() {
        return workItems;
    }

    /** Everything published since the start or {@link #forget}. */
    public List<Object> events() {
        return List.copyOf(events);
    }

    public void forget() {
        events.clear();
        Mockito.clearInvocations(workItems);
    }

    /** Calls the engine with this person's authentication, as every door does. */
    public <T> T as(String username, Supplier<T> call) {
        return caller.as(username, call);
    }

    public void runAs(String username, Runnable call) {
        as(username, () -> {
            call.run();
            return true;
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
