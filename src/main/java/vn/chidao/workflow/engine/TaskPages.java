package vn.chidao.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskFormHandler.Filled;
import vn.chidao.workflow.TaskFormHandler.Filling;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskFormHandler.UploadedFile;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.TaskForms;
import vn.chidao.workflow.task.WorkItems;

/** What the page of an open task shows, read in one command of the engine. */
@Component
public class TaskPages {

    private final ProcessEngineConfigurationImpl configuration;
    private final DeployedForms deployedForms;
    private final TaskForms forms;
    private final ActorDirectory directory;
    private final WorkItems workItems;
    private final EngineCaller engine;

    TaskPages(
            ProcessEngineConfigurationImpl configuration,
            DeployedForms deployedForms,
            TaskForms forms,
            ActorDirectory directory,
            WorkItems workItems,
            EngineCaller engine) {
        this.configuration = configuration;
        this.deployedForms = deployedForms;
        this.forms = forms;
        this.directory = directory;
        this.workItems = workItems;
        this.engine = engine;
    }

    /** The open task as this person sees it; the caller has checked that he may. */
    public TaskPage load(String username, String taskId) {
        return ofTask(username, taskId, (handler, context, schema, documentation) -> {
            TaskFormHandler.Opened opened = handler.open(context);
            return new TaskPage(
                    schema,
                    opened.briefing(),
                    documentation,
                    opened.prefill(),
                    opened.options(),
                    handler.fillings(context));
        });
    }

    /** Tables that go with what stands in the form. */
    public List<TaskBriefing.Grid> beside(String username, String taskId, Map<String, Object> values) {
        return ofTask(username, taskId, (handler, context, schema, documentation) -> handler.beside(context, values));
    }

    /** Remarks on single fields, as the form stands. */
    public Map<String, String> notes(String username, String taskId, Map<String, Object> values) {
        return ofTask(username, taskId, (handler, context, schema, documentation) -> handler.notes(context, values));
    }

    /** Fills the form in one of the ways it offers. */
    public Filled fill(
            String username, String taskId, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        return ofTask(
                username,
                taskId,
                (handler, context, schema, documentation) -> handler.fill(context, fillingId, values, file));
    }

    private <T> T ofTask(String username, String taskId, TaskReader<T> reader) {
        return engine.asSystem(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    TaskEntity task = command.getTaskManager().findTaskById(taskId);
                    if (task == null) {
                        throw gone(taskId);
                    }
                    Actor actor = directory
                            .actingAs(username, TaskLifecycle.groupsOf(task))
                            .orElse(Actor.SYSTEM);
                    FormSchema schema = deployedForms.of(task);
                    return reader.read(
                            forms.handlerOf(schema.id()),
                            TaskContexts.of(task, actor),
                            schema,
                            task.getDescription() == null ? "" : task.getDescription());
                }));
    }

    private interface TaskReader<T> {

        T read(TaskFormHandler<?> handler, TaskContext context, FormSchema schema, String documentation);
    }

    /** Somebody completed it between the caller's look and ours, or it never was. */
    private RuntimeException gone(String taskId) {
        return workItems
                .find(taskId)
                .filter(item -> !item.isOpen())
                .<RuntimeException>map(WorkItem::handled)
                .orElseGet(() -> new NotFound("task", taskId));
    }

    /** Form, briefing, instruction, first values, supplied options and fillings of a task. */
    public record TaskPage(
            FormSchema schema,
            TaskBriefing briefing,
            String documentation,
            Map<String, Object> prefill,
            Map<String, List<Option>> options,
            List<Filling> fillings) {}
}
