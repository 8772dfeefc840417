package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.task.Holding;
import vn.chidao.workflow.task.WorkItems;

/**
 * Gives a task to one person in the engine and in the projection, in the caller's transaction. Officers have no right of
 * their own to do so in the engine: it is the product that acts.
 */
@Component
public class TaskAssigner {

    private final ProcessEngineConfigurationImpl configuration;
    private final CandidateLinks links;
    private final WorkItems workItems;
    private final EngineCaller engine;

    TaskAssigner(
            ProcessEngineConfigurationImpl configuration,
            CandidateLinks links,
            WorkItems workItems,
            EngineCaller engine) {
        this.configuration = configuration;
        this.links = links;
        this.workItems = workItems;
        this.engine = engine;
    }

    /**
     * Gives the open task to this account, or to nobody; what it was lent before is lent no longer.
     *
     * @param position in which he works on it: offered to it for as long as he has it, where the task's rule does not
     *     name it; null where nobody gets it
     */
    public void give(String taskId, @Nullable String account, @Nullable String position) {
        engine.asSystem(() -> configuration.getCommandExecutorTxRequired().execute(command -> {
            give(command, taskId, account, position);
            return taskId;
        }));
    }

    private void give(CommandContext command, String taskId, @Nullable String account, @Nullable String position) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NotFound("task", taskId);
        }
        if (!Objects.equals(task.getAssignee(), account)) {
            task.setAssignee(account);
            task.triggerUpdateEvent();
        }
        String formerlyLent = workItems.holding(taskId).map(Holding::lentGroup).orElse(null);
        List<String> groups = new ArrayList<>(TaskLifecycle.groupsOf(task));
        groups.remove(formerlyLent);
        String lent = position == null || groups.contains(position) ? null : position;
        if (lent != null) {
            groups.add(lent);
        }
        if (!Objects.equals(lent, formerlyLent)) {
            links.replace(task, groups);
            workItems.offeredAnew(taskId, groups);
            workItems.lent(taskId, lent);
        }
    }
}
