package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.InstancesMoved;
import vn.chidao.workflow.ModelMove;
import vn.chidao.workflow.ModelMove.Outcome;
import vn.chidao.workflow.ModelMove.Step;
import vn.chidao.workflow.ModelMoves;
import vn.chidao.workflow.ModelVersion;

/**
 * Moves by the engine's own plan for steps of the same id and kind; whatever stands elsewhere stays. Each call is a
 * transaction of its own, in the product's name.
 */
@Component
class CamundaModelMoves implements ModelMoves {

    private static final Logger log = LoggerFactory.getLogger(CamundaModelMoves.class);
    private static final int LONGEST_REASON = 2000;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final InstanceHandover instances;
    private final EngineCaller engine;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CamundaModelMoves(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            InstanceHandover instances,
            EngineCaller engine,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.instances = instances;
        this.engine = engine;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<ModelVersion> inUse() {
        return engine.asSystem(() -> {
            Map<String, ProcessDefinition> newest =
                    repository.createProcessDefinitionQuery().latestVersion().list().stream()
                            .collect(Collectors.toMap(ProcessDefinition::getKey, model -> model));
            return repository.createProcessDefinitionQuery().list().stream()
                    .map(model -> version(
                            model,
                            model.getId().equals(newest.get(model.getKey()).getId())))
                    .filter(version -> version.newest() || version.running() > 0)
                    .sorted(Comparator.comparing(ModelVersion::name)
                            .thenComparing(ModelVersion::processId)
                            .thenComparing(ModelVersion::version, Comparator.reverseOrder()))
                    .toList();
        });
    }

    @Override
    public Optional<ModelMove> preview(String versionId) {
        return engine.asSystem(() -> models(versionId).map(this::preview));
    }

    @Override
    public Outcome tryOut(String versionId) {
        return engine.asSystem(() -> {
            Models models = models(versionId).orElseThrow(() -> new NotFound("model version", versionId));
            Batch batch = batch(models);
            List<String> refused = new ArrayList<>();
            for (ProcessInstance instance : batch.movable()) {
                if (!goesOver(models, instance)) {
                    refused.add(String.valueOf(instance.getBusinessKey()));
                }
            }
            return new Outcome(batch.movable().size() - refused.size(), batch.staying(), batch.waiting(), refused);
        });
    }

    private boolean goesOver(Models models, ProcessInstance instance) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                move(models.plan(), List.of(instance));
            });
            return true;
        } catch (ProcessEngineException refusal) {
            log.warn(
                    "instance {} of {} cannot go over to {}",
                    instance.getBusinessKey(),
                    models.from().getId(),
                    models.to().getId(),
                    refusal);
            return false;
        }
    }

    @Override
    public Outcome carryOut(String versionId, String targetId, String reason) {
        if (reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "workflow.rule.reason-required");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "workflow.rule.reason-long", LONGEST_REASON);
        }
        return engine.asSystem(() -> {
            Models models = models(versionId).orElseThrow(() -> new NotFound("model version", versionId));
            if (!models.to().getId().equals(targetId)) {
                throw BusinessRuleViolation.of(
                        "workflow.rule.newer-model", models.to().getVersion());
            }
            Batch batch = batch(models);
            if (batch.movable().isEmpty()) {
                throw BusinessRuleViolation.of("workflow.rule.nothing-to-move");
            }
            return new Outcome(carryOut(models, batch, reason.strip()), batch.staying(), batch.waiting(), List.of());
        });
    }

    private int carryOut(Models models, Batch batch, String reason) {
        int moved = batch.movable().size();
        try {
            transaction.executeWithoutResult(status -> {
                move(models.plan(), batch.movable());
                events.publishEvent(
                        new InstancesMoved(version(models.from(), false), version(models.to(), true), moved, reason));
            });
            return moved;
        } catch (OptimisticLockingException overtaken) {
            throw overtaken;
        } catch (ProcessEngineException refusal) {
            log.warn(
                    "{} cannot go over to {}",
                    models.from().getId(),
                    models.to().getId(),
                    refusal);
            throw BusinessRuleViolation.of("workflow.rule.move-refused");
        }
    }

    private void move(MigrationPlan plan, List<ProcessInstance> moving) {
        runtime.newMigration(plan)
                .processInstanceIds(moving.stream().map(ProcessInstance::getId).toList())
                .execute();
        moving.forEach(instance -> instances.takeOver(instance.getId()));
    }

    /** The instances this call is about: those that can go over, not more than {@link #MOST}. */
    private Batch batch(Models models) {
        if (models.isTimed()) {
            throw BusinessRuleViolation.of("workflow.rule.timed-sub-process");
        }
        Set<String> mapped = models.mapped();
        List<ProcessInstance> movable = new ArrayList<>();
        int staying = 0;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processDefinitionId(models.from().getId())
                .orderByBusinessKey()
                .asc()
                .list()) {
            if (mapped.containsAll(runtime.getActiveActivityIds(instance.getId()))) {
                movable.add(instance);
            } else {
                staying++;
            }
        }
        int now = Math.min(MOST, movable.size());
        return new Batch(List.copyOf(movable.subList(0, now)), staying, movable.size() - now);
    }

    private record Batch(List<ProcessInstance> movable, int staying, int waiting) {}

    private Optional<Models> models(String versionId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(versionId)
                        .singleResult())
                .flatMap(from -> {
                    ProcessDefinition newest = repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(from.getKey())
                            .latestVersion()
                            .singleResult();
                    return newest.getId().equals(from.getId()) ? Optional.empty() : Optional.of(read(from, newest));
                });
    }

    private Models read(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        return new Models(
                from,
                to,
                DeployedVersion.of(repository, from.getId()),
                DeployedVersion.of(repository, to.getId()),
                plan);
    }

    private record Models(
            ProcessDefinition from,
            ProcessDefinition to,
            DeployedVersion before,
            DeployedVersion after,
            MigrationPlan plan) {

        boolean isTimed() {
            return before.hasTimedSubProcess() || after.hasTimedSubProcess();
        }

        Set<String> mapped() {
            return plan.getInstructions().stream()
                    .map(MigrationInstruction::getSourceActivityId)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private ModelMove preview(Models models) {
        Set<String> mapped = models.mapped();
        Map<String, Long> standing = new TreeMap<>();
        management
                .createActivityStatisticsQuery(models.from().getId())
                .list()
                .forEach((ActivityStatistics at) -> standing.put(at.getId(), (long) at.getInstances()));
        List<Step> steps = standing.entrySet().stream()
                .map(at -> new Step(
                        at.getKey(),
                        models.before().nameOf(at.getKey()),
                        mapped.contains(at.getKey()) ? models.after().nameOf(at.getKey()) : null,
                        at.getValue(),
                        mapped.contains(at.getKey()) && asksAnew(models, at.getKey())))
                .toList();
        return new ModelMove(version(models.from(), false), version(models.to(), true), steps, models.isTimed());
    }

    private static boolean asksAnew(Models models, String elementId) {
        return !models.before().formOf(elementId).equals(models.after().formOf(elementId));
    }

    private ModelVersion version(ProcessDefinition model, boolean newest) {
        return new ModelVersion(
                model.getId(),
                model.getKey(),
                model.getName() == null ? model.getKey() : model.getName(),
                model.getVersion(),
                model.getVersionTag(),
                newest,
                repository
                        .createDeploymentQuery()
                        .deploymentId(model.getDeploymentId())
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(model.getId())
                        .count());
    }
}
