package vn.chidao.workflow.engine;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskHandedOver;
import vn.chidao.workflow.TaskOffered;
import vn.chidao.workflow.TaskOfferedToNobody;
import vn.chidao.workflow.form.TaskForms;
import vn.chidao.workflow.task.WorkItems;

/** Keeps the projection of tasks in step with the engine, in its transactions, and tells who waits for whom. */
@Component
class TaskLifecycle {

    private final WorkItems workItems;
    private final TaskForms forms;
    private final ActorDirectory directory;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final ObjectProvider<EntityManager> entityManager;

    TaskLifecycle(
            WorkItems workItems,
            TaskForms forms,
            ActorDirectory directory,
            ApplicationEventPublisher events,
            BusinessClock clock,
            ObjectProvider<EntityManager> entityManager) {
        this.workItems = workItems;
        this.forms = forms;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
        this.entityManager = entityManager;
    }

    void created(DelegateTask delegateTask) {
        TaskEntity task = (TaskEntity) delegateTask;
        Described described = describe(task);
        TaskContext context = described.context();
        List<String> groups = groupsOf(task);
        workItems.offered(context, described.formId(), described.briefing(), groups, clock.instant());
        announce(task, described, groups);
    }

    /** The task has been offered to these groups in place of those it was offered to before. */
    void offeredAnew(TaskEntity task, List<String> groups) {
        workItems.offeredAnew(task.getId(), groups);
        announce(task, describe(task), groups);
    }

    /** The task has passed to other positions: the projection follows, those who had it lose it, the new ones are told. */
    void handedOver(TaskEntity task, List<String> former, List<String> groups) {
        Described described = describe(task);
        workItems.describedAnew(described.context(), described.formId(), described.briefing());
        workItems.offeredAnew(task.getId(), groups);
        events.publishEvent(new TaskHandedOver(task.getId(), former, groups));
        announce(task, described, groups);
    }

    /** The same positions, but another body stands behind the task or above it. */
    void describedAnew(TaskEntity task) {
        Described described = describe(task);
        workItems.describedAnew(described.context(), described.formId(), described.briefing());
    }

    private record Described(TaskContext context, String formId, TaskBriefing briefing) {}

    private Described describe(TaskEntity task) {
        // Briefings read through SQL: what this transaction has changed in aggregates must be there.
        entityManager.ifAvailable(EntityManager::flush);
        TaskContext context = TaskContexts.of(task, Actor.SYSTEM);
        String formId = DeployedForms.formIdOf(task);
        // It goes to others than whoever acts: what only he may read has no place in it.
        TaskBriefing briefing =
                CurrentActor.call(Actor.SYSTEM, () -> forms.handlerOf(formId).briefing(context));
        return new Described(context, formId, briefing);
    }

    private void announce(TaskEntity task, Described described, List<String> groups) {
        TaskContext context = described.context();
        TaskBriefing briefing = described.briefing();
        List<String> vacant = groups.stream()
                .filter(group -> directory.holdersOf(group).isEmpty())
                .toList();
        TaskOffered offered = new TaskOffered(
                context.taskId(),
                context.taskName(),
                context.processId(),
                context.elementId(),
                context.businessKey(),
                briefing.subject(),
                briefing.directiveId(),
                briefing.directiveLabel(),
                briefing.quote(),
                briefing.unitId(),
                groups,
                vacant,
                context.dueOn(),
                task.getDescription() == null ? "" : task.getDescription());
        // Whoever has done the step before must not be refused because the next organisation lacks a position.
        events.publishEvent(groups.isEmpty() ? new TaskOfferedToNobody(offered, CandidateRule.unitOf(task)) : offered);
    }

    void assigned(DelegateTask task) {
        workItems.assigned(task.getId(), task.getAssignee(), clock.instant());
    }

    void deleted(DelegateTask task) {
        workItems.removed(task.getId());
    }

    static List<String> groupsOf(DelegateTask task) {
        List<String> groups = new ArrayList<>();
        task.getCandidates().forEach(link -> {
            if (link.getGroupId() != null && !groups.contains(link.getGroupId())) {
                groups.add(link.getGroupId());
            }
        });
        return groups;
    }
}
