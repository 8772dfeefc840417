package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ProcessBean;

/**
 * Sets the engine up as this product needs it. Depends on the database's initialisation: Flyway owns the engine's
 * tables, so they must stand before the engine starts.
 */
@Component
@DependsOnDatabaseInitialization
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<TaskLifecycle> lifecycle;
    private final ObjectProvider<TaskCompletion> completion;
    private final ObjectProvider<ActorDirectory> directory;
    private final RefusalTexts texts;
    private final Latecomers latecomers;

    EnginePlugin(
            ListableBeanFactory beans,
            ObjectProvider<TaskLifecycle> lifecycle,
            ObjectProvider<TaskCompletion> completion,
            ObjectProvider<ActorDirectory> directory,
            RefusalTexts texts,
            Latecomers latecomers) {
        this.beans = beans;
        this.lifecycle = lifecycle;
        this.completion = completion;
        this.directory = directory;
        this.texts = texts;
        this.latecomers = latecomers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new UserTaskParseListener(lifecycle::getObject, completion::getObject, texts));

        List<CommandInterceptor> interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
        if (interceptors == null) {
            interceptors = new ArrayList<>();
            configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }
        interceptors.add(new CompletionGate(texts, latecomers));

        configuration.setIdentityProviderSessionFactory(new DirectoryIdentityProviderFactory(directory::getObject));
        configuration.setResourceAuthorizationProvider(new GroupGrants());
        configuration.setBeans(new ProcessBeans(beans));
    }

    /** What models can name: the beans marked {@link ProcessBean}, looked up when an expression is evaluated. */
    private static final class ProcessBeans extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        private final transient ListableBeanFactory factory;

        ProcessBeans(ListableBeanFactory factory) {
            this.factory = factory;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String bean && factory.containsBean(bean) && isMarked(bean);
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? factory.getBean((String) name) : null;
        }

        private boolean isMarked(String bean) {
            return factory.findAnnotationOnBean(bean, ProcessBean.class) != null;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public Map<Object, Object> clone() {
            return this;
        }
    }
}
