package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;

/** The engine's side of a handover: other units in the routing variables, other candidates at the open tasks. */
@Component
public class InstanceHandover {

    private static final List<Resource> ON_TASKS = List.of(Resources.TASK, Resources.HISTORIC_TASK);

    private final ProcessEngineConfigurationImpl configuration;
    private final AuthorizationService authorizations;
    private final TaskLifecycle lifecycle;
    private final EngineCaller engine;
    private final JdbcClient jdbc;

    InstanceHandover(
            ProcessEngineConfigurationImpl configuration,
            AuthorizationService authorizations,
            TaskLifecycle lifecycle,
            EngineCaller engine,
            JdbcClient jdbc) {
        this.configuration = configuration;
        this.authorizations = authorizations;
        this.lifecycle = lifecycle;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** A routing variable of a running instance. */
    public record Variable(String instanceId, String executionId, String businessKey, String name) {}

    /** The routing variables of running instances of this model that hold the value. */
    public List<Variable> variablesHolding(String processId, String value) {
        return jdbc.sql("""
                        select root.id_ as instance_id, v.execution_id_ as execution_id,
                               root.business_key_ as business_key, v.name_ as name
                        from act_ru_variable v
                        join act_ru_execution root on root.id_ = v.proc_inst_id_
                        join act_re_procdef model on model.id_ = root.proc_def_id_
                        where model.key_ = :process and v.type_ = 'string' and v.text_ = :value and v.task_id_ is null
                        order by root.business_key_, v.name_
                        """)
                .param("process", processId)
                .param("value", value)
                .query(Variable.class)
                .list();
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

    private void offerAnew(TaskEntity task) {
        List<String> former = TaskLifecycle.groupsOf(task);
        List<String> groups = List.copyOf(candidatesOf(task));
        if (groups.isEmpty()) {
            throw BusinessRuleViolation.of(
                    "workflow.rule.nobody-takes-over",
                    task.getName(),
                    task.getProcessInstance().getBusinessKey());
        }
        if (Set.copyOf(former).equals(Set.copyOf(groups))) {
            lifecycle.describedAnew(task);
            return;
        }
        groups.stream().filter(group -> !former.contains(group)).forEach(task::addCandidateGroup);
        former.stream().filter(group -> !groups.contains(group)).forEach(task::deleteCandidateGroup);
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
        }
        withdrawRights(task.getId(), groups);
        lifecycle.handedOver(task, former, groups);
    }

    /** The engine takes a link away and leaves what the link had allowed; that includes everybody who ever claimed. */
    private void withdrawRights(String taskId, Collection<String> groups) {
        for (Resource resource : ON_TASKS) {
            for (Authorization right : authorizations
                    .createAuthorizationQuery()
                    .resourceType(resource)
                    .resourceId(taskId)
                    .list()) {
                if (right.getGroupId() == null || !groups.contains(right.getGroupId())) {
                    authorizations.deleteAuthorization(right.getId());
                }
            }
        }
    }

    private static Set<String> candidatesOf(TaskEntity task) {
        Set<String> groups = new LinkedHashSet<>();
        for (Expression rule : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            Object meant = rule.getValue(task);
            List<Object> each = meant instanceof Collection<?> many
                    ? new ArrayList<>(many)
                    : new ArrayList<>(List.of(String.valueOf(meant).split(",")));
            each.forEach(group -> groups.add(String.valueOf(group).strip()));
        }
        groups.remove("");
        return groups;
    }
}
