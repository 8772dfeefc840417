package vn.chidao.workflow.engine;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskCompleted;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;
import vn.chidao.workflow.form.FormIntake;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.SubmittedValues;
import vn.chidao.workflow.form.TaskForms;
import vn.chidao.workflow.task.Holding;
import vn.chidao.workflow.task.WorkItems;

/**
 * The one road by which a task is completed, whatever door was used: may this person do it, are the answers right,
 * what does the module make of them. All in the transaction of the completion; a refusal leaves everything as it was.
 */
@Component
class TaskCompletion {

    private final ActorDirectory directory;
    private final TaskForms forms;
    private final DeployedForms deployedForms;
    private final FormIntake intake;
    private final WorkItems workItems;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final ObjectProvider<EntityManager> entityManager;

    TaskCompletion(
            ActorDirectory directory,
            TaskForms forms,
            DeployedForms deployedForms,
            FormIntake intake,
            WorkItems workItems,
            ApplicationEventPublisher events,
            BusinessClock clock,
            ObjectProvider<EntityManager> entityManager) {
        this.directory = directory;
        this.forms = forms;
        this.deployedForms = deployedForms;
        this.intake = intake;
        this.workItems = workItems;
        this.events = events;
        this.clock = clock;
        this.entityManager = entityManager;
    }

    void complete(DelegateTask delegateTask) {
        TaskEntity task = (TaskEntity) delegateTask;
        Actor actor = actorOf(task);
        TaskContext context = TaskContexts.of(task, actor);
        FormSchema schema = deployedForms.of(task);
        TaskFormHandler<?> handler = forms.handlerOf(schema.id());
        Map<String, Object> values = submitted(task.getId());
        if (actor.isSubstitute() && handler.decides() && workItems.hasWorkedOn(context, actor)) {
            throw new AccessRefused("workflow.rule.substitute-own-work");
        }
        CurrentActor.run(actor, () -> {
            String subject = handler.briefing(context).subject();
            TaskOutcome outcome = handle(handler, schema, context, values);
            outcome.routing().forEach(task::setVariable);
            workItems.completed(task.getId(), actor, clock.instant());
            events.publishEvent(new TaskCompleted(
                    context.taskId(),
                    context.taskName(),
                    context.processId(),
                    context.elementId(),
                    context.businessKey(),
                    subject,
                    workItems.find(task.getId()).map(item -> item.directiveId()).orElse(null),
                    actor,
                    Sha256.of(intake.canonical(values))));
        });
    }

    private <F extends Record> TaskOutcome handle(
            TaskFormHandler<F> handler, FormSchema schema, TaskContext context, Map<String, Object> values) {
        F form = intake.bind(schema, handler, context, values);
        try {
            TaskOutcome outcome = handler.complete(context, form);
            entityManager.ifAvailable(EntityManager::flush);
            return outcome;
        } catch (BusinessRuleViolation violation) {
            throw intake.refusal(violation);
        }
    }

    private Actor actorOf(TaskEntity task) {
        String username = Context.getCommandContext().getAuthenticatedUserId();
        if (username == null) {
            throw new AccessRefused("workflow.rule.nobody-acts");
        }
        List<String> groups = TaskLifecycle.groupsOf(task);
        String assignee = task.getAssignee();
        Optional<Holding> holding = workItems.holding(task.getId());
        if (username.equals(assignee) && holding.filter(Holding::isDelegated).isPresent()) {
            throw new AccessRefused("workflow.rule.delegated");
        }
        // Whoever has left the post, or is away, no longer holds the task he once took on.
        if (assignee != null && !assignee.equals(username) && directory.claimStands(assignee, username, groups)) {
            throw new AccessRefused("workflow.rule.claimed-by-other");
        }
        List<String> own = holding.map(each -> each.openTo(username, groups)).orElse(groups);
        return directory.actingAs(username, own).orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
    }

    private static Map<String, Object> submitted(String taskId) {
        @Nullable Map<String, Object> values = SubmittedValues.of(taskId);
        return values == null ? Map.of() : values;
    }
}
