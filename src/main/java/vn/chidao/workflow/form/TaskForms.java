package vn.chidao.workflow.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.TaskFormHandler;

/** The handlers of all modules by form id; two for one form are a programming error. */
@Component
public class TaskForms {

    private final ObjectProvider<TaskFormHandler<?>> provided;
    private volatile Map<String, TaskFormHandler<?>> byForm = Map.of();

    public TaskForms(ObjectProvider<TaskFormHandler<?>> provided) {
        this.provided = provided;
    }

    public TaskFormHandler<?> handlerOf(String formId) {
        TaskFormHandler<?> handler = handlers().get(formId);
        if (handler == null) {
            throw new IllegalStateException("no handler for form " + formId);
        }
        return handler;
    }

    // Collected at first use: handlers depend on services that depend on the engine, which is being built.
    private Map<String, TaskFormHandler<?>> handlers() {
        if (byForm.isEmpty()) {
            Map<String, TaskFormHandler<?>> collected = new LinkedHashMap<>();
            provided.forEach(handler -> {
                if (collected.put(handler.formId(), handler) != null) {
                    throw new IllegalStateException("two handlers for form " + handler.formId());
                }
            });
            byForm = Map.copyOf(collected);
        }
        return byForm;
    }
}
