package vn.chidao.workflow.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.task.Holding;
import vn.chidao.workflow.task.WorkItems;

/** The engine's side of a handover: other units in the routing variables, other candidates at the open tasks. */
@Component
public class InstanceHandover {

    private final ProcessEngineConfigurationImpl configuration;
    private final CandidateLinks links;
    private final TaskLifecycle lifecycle;
    private final EngineCaller engine;
    private final WorkItems workItems;
    private final JdbcClient jdbc;

    InstanceHandover(
            ProcessEngineConfigurationImpl configuration,
            CandidateLinks links,
            TaskLifecycle lifecycle,
            EngineCaller engine,
            WorkItems workItems,
            JdbcClient jdbc) {
        this.configuration = configuration;
        this.links = links;
        this.lifecycle = lifecycle;
        this.engine = engine;
        this.workItems = workItems;
        this.jdbc = jdbc;
    }

    /** A routing variable of a running instance. */
    public record Variable(String instanceId, String executionId, String businessKey, String name) {}

    /**
     * The routing variables of running instances of this model that hold the value, as the transaction at hand has left
     * them: what a job has rewritten, the engine writes to the tables only at the job's end.
     */
    public List<Variable> variablesHolding(String processId, String value) {
        return jdbc
                .sql("""
                        select v.id_ as id, root.id_ as instance_id, v.execution_id_ as execution_id,
                               root.business_key_ as business_key, v.name_ as name
                        from act_ru_variable v
                        join act_ru_execution root on root.id_ = v.proc_inst_id_
                        join act_re_procdef model on model.id_ = root.proc_def_id_
                        where model.key_ = :process and v.type_ = 'string' and v.text_ = :value and v.task_id_ is null
                        order by root.business_key_, v.name_
                        """)
                .param("process", processId)
                .param("value", value)
                .query((row, number) -> stillHolds(row.getString("id"), value)
                        ? new Variable(
                                row.getString("instance_id"),
                                row.getString("execution_id"),
                                row.getString("business_key"),
                                row.getString("name"))
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean stillHolds(String variableId, String value) {
        CommandContext command = Context.getCommandContext();
        VariableInstanceEntity touched = command == null
                ? null
                : command.getDbEntityManager().getCachedEntity(VariableInstanceEntity.class, variableId);
        return touched == null || value.equals(touched.getTextValue());
    }

    /**
     * Writes the new values into one instance and offers its open tasks to whom their candidate rules mean now.
     *
     * @param values the value of each variable
     */
    public void reroute(String instanceId, Map<Variable, String> values) {
        engine.asSystem(() -> configuration.getCommandExecutorTxRequired().execute(command -> {
            // A job that is creating the next task from the old values at this moment has to be tried again.
            command.getExecutionManager()
                    .findExecutionsByProcessInstanceId(instanceId)
                    .forEach(ExecutionEntity::forceUpdate);
            values.forEach((variable, value) -> command.getExecutionManager()
                    .findExecutionById(variable.executionId())
                    .setVariableLocal(variable.name(), value));
            command.getTaskManager().findTasksByProcessInstanceId(instanceId).forEach(this::offerAnew);
            return instanceId;
        }));
    }

    /** The instance runs on another version of its model: its open tasks are for whom that version means, with its forms. */
    void takeOver(String instanceId) {
        configuration.getCommandExecutorTxRequired().execute(command -> {
            command.getTaskManager().findTasksByProcessInstanceId(instanceId).forEach(this::offerAnew);
            return instanceId;
        });
    }

    private void offerAnew(TaskEntity task) {
        List<String> former = TaskLifecycle.groupsOf(task);
        List<String> groups = CandidateRule.groupsOf(task);
        // A position the task is only lent to is none its rule names.
        Set<String> offered = new HashSet<>(former);
        workItems.holding(task.getId()).map(Holding::lentGroup).ifPresent(offered::remove);
        if (offered.equals(Set.copyOf(groups))) {
            lifecycle.describedAnew(task);
            return;
        }
        links.replace(task, groups);
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
        }
        lifecycle.handedOver(task, former, groups);
    }
}
