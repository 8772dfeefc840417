package vn.chidao.workflow.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** To whom an open task is offered in the engine. Only inside a command of the engine. */
@Component
class CandidateLinks {

    private static final List<Resource> ON_TASKS = List.of(Resources.TASK, Resources.HISTORIC_TASK);

    private final AuthorizationService authorizations;

    CandidateLinks(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Offers the task to these groups and to nobody else. */
    void replace(TaskEntity task, Collection<String> groups) {
        List<String> former = TaskLifecycle.groupsOf(task);
        groups.stream().filter(group -> !former.contains(group)).forEach(task::addCandidateGroup);
        former.stream().filter(group -> !groups.contains(group)).forEach(task::deleteCandidateGroup);
        withdrawRights(task.getId(), groups);
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
}
