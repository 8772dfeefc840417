package vn.chidao.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskOfferedAnew;
import vn.chidao.workflow.TaskOffers;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.WorkItems;

/** Offers open tasks anew in the engine and in the projection, in one transaction. */
@Component
class EngineTaskOffers implements TaskOffers {

    private final WorkItems workItems;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineCaller engine;
    private final TaskLifecycle lifecycle;
    private final CandidateLinks links;
    private final ActorDirectory directory;
    private final ApplicationEventPublisher events;

    EngineTaskOffers(
            WorkItems workItems,
            ProcessEngineConfigurationImpl configuration,
            EngineCaller engine,
            TaskLifecycle lifecycle,
            CandidateLinks links,
            ActorDirectory directory,
            ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.configuration = configuration;
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.links = links;
        this.directory = directory;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> toNobody() {
        return workItems.openToNobody();
    }

    @Override
    @Transactional
    public boolean offerAnew(String taskId) {
        WorkItem item = workItems.lock(taskId).orElseThrow(() -> new NotFound("task", taskId));
        if (!item.isOpen()) {
            throw item.handled();
        }
        List<String> found = engine.asSystem(
                () -> configuration.getCommandExecutorTxRequired().execute(command -> offer(command, taskId)));
        if (!found.isEmpty()) {
            events.publishEvent(
                    new TaskOfferedAnew(taskId, item.taskName(), item.subject(), item.directiveId(), found));
        }
        return !found.isEmpty();
    }

    private List<String> offer(CommandContext command, String taskId) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NotFound("task", taskId);
        }
        List<String> found = CandidateRule.groupsOf(task);
        if (found.isEmpty()) {
            return found;
        }
        links.replace(task, found);
        if (task.getAssignee() != null && !directory.holdsAny(task.getAssignee(), found)) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
        }
        lifecycle.offeredAnew(task, found);
        return found;
    }
}
