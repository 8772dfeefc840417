package vn.chidao.workflow.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TaskContext;

/** Reads what handlers may know of an engine task. */
final class TaskContexts {

    private TaskContexts() {}

    static TaskContext of(TaskEntity task, Actor actor) {
        ExecutionEntity instance = task.getProcessInstance();
        Map<String, Object> routing = new LinkedHashMap<>();
        task.getVariables().forEach((name, value) -> {
            if (value != null) {
                routing.put(name, value);
            }
        });
        return new TaskContext(
                task.getId(),
                task.getName(),
                task.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                instance.getBusinessKey(),
                actor,
                day(task.getDueDate()),
                Map.copyOf(routing));
    }

    static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), BusinessClock.ZONE);
    }
}
