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
import vn.chidao.access.Relation;
import vn.chidao.access.Right;
import vn.chidao.access.Role;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;

/**
 * Grants and Tasklist filters, written at start where they are missing: everybody who signs in may open Tasklist and
 * read its filters, and sees in them the tasks of his positions; what goes with an account follows from the access
 * rules. Group grants only.
 */
@Component
@Order(1)
class EngineGrants implements ApplicationRunner {

    private static final Map<Role, String> GROUP_OF_ROLE =
            Map.of(Role.ADMINISTRATOR, ActorDirectory.ADMINISTRATORS, Role.DESIGNER, ActorDirectory.DESIGNERS);

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
        GROUP_OF_ROLE.forEach(this::grantByRules);
        filter("workflow.filter.mine", "workflow.filter.mine-description", 0, tasks.createTaskQuery());
        filter(
                "workflow.filter.unclaimed",
                "workflow.filter.unclaimed-description",
                1,
                tasks.createTaskQuery().taskUnassigned());
    }

    private void grantByRules(Role role, String group) {
        if (Right.OPERATE_ENGINE.isGranted(role, Relation.STRANGER)) {
            for (Resource resource : Resources.values()) {
                group(group, resource, Authorization.ANY, Permissions.ALL);
            }
        } else if (Right.READ_MODELS.isGranted(role, Relation.STRANGER)) {
            group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
            group(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
            group(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
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

    private void group(String group, Resource resource, String id, Permission permission) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }
}
