package vn.chidao.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchemaReader;

/**
 * The form a task was born with: read from the deployment of the task's own definition, so that a newer form does not
 * change an open task. Only inside a command of the engine.
 */
@Component
public class DeployedForms {

    private final FormSchemaReader reader;
    private final Map<String, FormSchema> cache = new ConcurrentHashMap<>();

    public DeployedForms(FormSchemaReader reader) {
        this.reader = reader;
    }

    public FormSchema of(TaskEntity task) {
        String deploymentId = task.getProcessDefinition().getDeploymentId();
        String formId = formIdOf(task);
        return cache.computeIfAbsent(deploymentId + "/" + formId, key -> load(deploymentId, formId));
    }

    public static String formIdOf(TaskEntity task) {
        return task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
    }

    private FormSchema load(String deploymentId, String formId) {
        CommandContext command = Context.getCommandContext();
        ResourceEntity resource = command.getResourceManager().findResourcesByDeploymentId(deploymentId).stream()
                .filter(candidate -> candidate.getName().endsWith("/" + formId + ".form"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("form " + formId + " is not in deployment " + deploymentId));
        return reader.read(resource.getBytes());
    }
}
