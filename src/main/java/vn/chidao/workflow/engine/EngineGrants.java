package vn.chidao.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;

/**
 * Grants and Tasklist filters, written at start where they are missing: everybody who signs in may open Tasklist and
 * read its filters, and sees in them the tasks of his positions; administrators may see all. Group grants only.
 */
@Component
@Order(1)
class EngineGrants implements ApplicationRunner {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;

    EngineGrants(
            AuthorizationService authorizations, FilterService filters, TaskService tasks, MessageSource messages) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // Names and pictures of the models, no instances: what Tasklist shows beside a task.
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (Resource resource : Resources.values()) {
            administrators(resource);
        }
        filter("workflow.filter.mine", "workflow.filter.mine-description", 0, tasks.createTaskQuery());
        filter(
                "workflow.filter.unclaimed",
                "workflow.filter.unclaimed-description",
                1,
                tasks.createTaskQuery().taskUnassigned());
    }

    private void filter(String nameKey, String descriptionKey, int priority, TaskQuery query) {
        String name = Phrase.of(nameKey).in(messages);
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("description", Phrase.of(descriptionKey).in(messages));
            properties.put("priority", priority);
            properties.put("refresh", true);
            properties.put("color", "#9b1c1c");
            filter = filters.saveFilter(
                    filters.newTaskFilter(name).setQuery(query).setProperties(properties));
        }
        everybody(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private void everybody(Resource resource, String id, Permission permission) {
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }

    private void administrators(Resource resource) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(ActorDirectory.ADMINISTRATORS)
                        .resourceType(resource)
                        .resourceId(Authorization.ANY)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(ActorDirectory.ADMINISTRATORS);
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(grant);
        }
    }
}
