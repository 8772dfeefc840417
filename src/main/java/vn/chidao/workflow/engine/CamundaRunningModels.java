package vn.chidao.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.RunningModels;

/** Asks in the product's own name. */
@Component
class CamundaRunningModels implements RunningModels {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineCaller engine;

    CamundaRunningModels(RuntimeService runtime, RepositoryService repository, EngineCaller engine) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public Optional<String> versionTagOf(String processId, String businessKey) {
        return engine.asSystem(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processId)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .findFirst()
                .map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()))
                .map(model -> model.getVersionTag()));
    }
}
