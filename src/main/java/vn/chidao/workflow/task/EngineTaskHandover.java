package vn.chidao.workflow.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.workflow.TaskHandedOver;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.InstanceHandover;
import vn.chidao.workflow.engine.InstanceHandover.Variable;
import vn.chidao.workflow.start.RequestedStarts;

/**
 * Requested starts first and running instances after them, so that one which is being started meanwhile is found among
 * the running. Instances are taken in the order of their business keys.
 */
@Component
class EngineTaskHandover implements TaskHandover {

    private static final String SUPERVISOR = "supervisorUnitId";

    private final RequestedStarts requested;
    private final InstanceHandover instances;
    private final WorkItems workItems;
    private final TaskDrafts drafts;
    private final JdbcTaskExtensions extensions;

    EngineTaskHandover(
            RequestedStarts requested,
            InstanceHandover instances,
            WorkItems workItems,
            TaskDrafts drafts,
            JdbcTaskExtensions extensions) {
        this.requested = requested;
        this.instances = instances;
        this.workItems = workItems;
        this.drafts = drafts;
        this.extensions = extensions;
    }

    @Override
    public List<Part> partsOf(String processId, String unitId) {
        return Stream.concat(
                        requested.partsOf(processId, unitId).stream(),
                        instances.variablesHolding(processId, unitId).stream().map(EngineTaskHandover::partOf))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String processId, String unitId, Function<Part, String> successorOf) {
        requested.handOver(processId, unitId, successorOf);
        Set<String> keys = instances.variablesHolding(processId, unitId).stream()
                .map(Variable::businessKey)
                .collect(Collectors.toSet());
        workItems.lockOpen(processId, keys);
        Map<String, Map<Variable, String>> byInstance = new LinkedHashMap<>();
        // Read once more: an officer who completed a task meanwhile may have ended an instance.
        for (Variable variable : instances.variablesHolding(processId, unitId)) {
            byInstance
                    .computeIfAbsent(variable.instanceId(), id -> new LinkedHashMap<>())
                    .put(variable, successorOf.apply(partOf(variable)));
        }
        byInstance.forEach((instanceId, values) -> {
            instances.reroute(instanceId, values);
            values.keySet().stream()
                    .filter(variable -> variable.name().equals(SUPERVISOR))
                    .forEach(variable -> workItems
                            .openOf(processId, List.of(variable.businessKey()))
                            .forEach(item -> extensions.handOver(item.taskId())));
        });
    }

    @EventListener
    void on(TaskHandedOver task) {
        drafts.handOver(task.taskId());
    }

    @Override
    public List<WorkItem> openTasksOf(Collection<String> groups) {
        return workItems.openOfGroups(groups);
    }

    private static Part partOf(Variable variable) {
        return new Part(variable.businessKey(), variable.name());
    }
}
