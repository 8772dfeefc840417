package vn.chidao.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A version of a model as it was deployed, with the forms it was deployed with. */
final class DeployedVersion {

    private final RepositoryService repository;
    private final String deploymentId;
    private final BpmnModelInstance model;

    private DeployedVersion(RepositoryService repository, String deploymentId, BpmnModelInstance model) {
        this.repository = repository;
        this.deploymentId = deploymentId;
        this.model = model;
    }

    static DeployedVersion of(RepositoryService repository, String definitionId) {
        return new DeployedVersion(
                repository,
                repository.getProcessDefinition(definitionId).getDeploymentId(),
                repository.getBpmnModelInstance(definitionId));
    }

    /** What people call the step; its id where nobody named it. */
    String nameOf(String elementId) {
        return element(elementId).map(FlowElement::getName).orElse(elementId);
    }

    /** The form a step asks by, word for word; empty where it asks nobody. */
    Optional<String> formOf(String elementId) {
        return element(elementId)
                .filter(UserTask.class::isInstance)
                .map(task -> ((UserTask) task).getCamundaFormRef())
                .flatMap(this::form);
    }

    private Optional<String> form(String formId) {
        return repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.endsWith("/" + formId + ".form"))
                .findFirst()
                .map(this::text);
    }

    private String text(String resource) {
        try (InputStream bytes = repository.getResourceAsStream(deploymentId, resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such a timer runs once more after a move, whatever the plan says. */
    boolean hasTimedSubProcess() {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .anyMatch(sub -> sub.getFlowElements().stream()
                        .anyMatch(element -> !element.getChildElementsByType(TimerEventDefinition.class)
                                .isEmpty()));
    }

    private Optional<FlowElement> element(String elementId) {
        return model.getModelElementById(elementId) instanceof FlowElement element
                ? Optional.of(element)
                : Optional.empty();
    }
}
