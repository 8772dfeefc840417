package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.receiving.WriteDirection.Assignment;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.DeadlineMoved;

/**
 * What the leader's written direction assigns within the organisation: each line is a piece of work of its own, for a
 * unit below or for a position (NĐ 30/2020/NĐ-CP, art. 23.2 and 24).
 */
@Service
@Transactional
public class DirectionTasks {

    static final String PROCESS = "DirectionTask";

    private static final Set<DirectionTaskStatus> OPEN =
            Set.of(DirectionTaskStatus.ASSIGNED, DirectionTaskStatus.ACCEPTED);

    private final DirectionTaskRepository tasks;
    private final DirectionTaskCatalog catalog;
    private final DirectiveCatalog directives;
    private final DirectionTaskProcess process;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DirectionTasks(
            DirectionTaskRepository tasks,
            DirectionTaskCatalog catalog,
            DirectiveCatalog directives,
            DirectionTaskProcess process,
            OrganizationDirectory organizations,
            AttachmentStore files,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.directives = directives;
        this.process = process;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody within an organisation to whom its leader may assign something. */
    public record Assignee(
            String id, String name, String unitId, @Nullable String positionId) {}

    /** The units of an organisation, which stand on its own level, and its own positions. */
    @Transactional(readOnly = true)
    public List<Assignee> assignees(String unitId) {
        List<Assignee> found = new ArrayList<>();
        String level = organizations.require(unitId).level();
        for (UnitView below : organizations.children(unitId)) {
            if (below.level().equals(level)
                    && !organizations.positionsOf(below.id()).isEmpty()) {
                found.add(new Assignee("unit:" + below.id(), below.name(), below.id(), null));
            }
        }
        for (PositionView position : organizations.positionsOf(unitId)) {
            found.add(new Assignee("position:" + position.id(), position.label(), unitId, position.id()));
        }
        return found;
    }

    /**
     * Lays down the lines of a direction and answers with whoever leads, where somebody does.
     *
     * @throws BusinessRuleViolation at the line that cannot stand
     */
    Optional<Assignee> assign(DirectiveReceipt receipt, List<Assignment> lines, @Nullable LocalDate reportBackBy) {
        Map<String, Assignee> known = new LinkedHashMap<>();
        assignees(receipt.actingUnitId()).forEach(each -> known.put(each.id(), each));
        check(lines, known, reportBackBy);
        List<DirectionTask> laid = new ArrayList<>();
        for (Assignment line : lines) {
            laid.add(new DirectionTask(receipt, laid.size(), known.get(line.assignee()), line, clock.today()));
        }
        tasks.saveAllAndFlush(laid);
        laid.forEach(task -> process.start(
                task.id(),
                task.directiveId(),
                task.actingUnitId(),
                task.positionId(),
                task.role() == DirectionRole.INFORM,
                task.dueOn(),
                receipt.actingUnitId()));
        return lines.stream()
                .filter(line -> line.role() == DirectionRole.LEAD)
                .findFirst()
                .map(line -> known.get(line.assignee()));
    }

    private void check(List<Assignment> lines, Map<String, Assignee> known, @Nullable LocalDate reportBackBy) {
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Assignment line = lines.get(i);
            String at = "assignments[" + i + "].";
            if (!known.containsKey(line.assignee())) {
                throw BusinessRuleViolation.at(at + "assignee", "receiving.rule.assignee-unknown");
            }
            if (!named.add(line.assignee())) {
                throw BusinessRuleViolation.at(at + "assignee", "receiving.rule.assignee-twice");
            }
            if (line.isWork() && Texts.isBlank(line.work())) {
                throw BusinessRuleViolation.at(at + "work", "receiving.rule.work-required");
            }
            LocalDate due = line.dueOn();
            if (due != null && due.isBefore(clock.today())) {
                throw BusinessRuleViolation.at(at + "dueOn", "receiving.rule.assigned-due-past");
            }
            if (due != null && reportBackBy != null && due.isAfter(reportBackBy)) {
                throw BusinessRuleViolation.at(
                        at + "dueOn", "receiving.rule.assigned-due-late", Days.written(reportBackBy));
            }
        }
        long working = lines.stream().filter(Assignment::isWork).count();
        long leading =
                lines.stream().filter(line -> line.role() == DirectionRole.LEAD).count();
        if (working > 1 && leading != 1) {
            throw BusinessRuleViolation.at("assignments", "receiving.rule.one-leads");
        }
    }

    /** Whoever was assigned the work takes it on. */
    public void accept(String id, @Nullable String plan) {
        DirectionTask task = load(id);
        task.accept(plan);
        tasks.saveAndFlush(task);
        publish(id, DirectionTaskMoved.Step.ACCEPTED, plan);
    }

    /** Whoever was assigned the work has done it. */
    public void report(ReportDirection command) {
        if (!Texts.isBlank(command.evidenceId()) && !files.isUsable(command.evidenceId())) {
            throw BusinessRuleViolation.at("evidence", "directive.rule.file-unknown");
        }
        DirectionTask task = load(command.id());
        task.report(command, CurrentActor.get().personName(), clock.today());
        tasks.saveAndFlush(task);
        publish(command.id(), DirectionTaskMoved.Step.DONE, command.result());
    }

    /** Whoever was to know of it has read it. */
    public void read(String id, @Nullable String note) {
        DirectionTask task = load(id);
        task.read(note, CurrentActor.get().personName(), clock.today());
        tasks.saveAndFlush(task);
        publish(id, DirectionTaskMoved.Step.READ, note);
    }

    private void publish(String id, DirectionTaskMoved.Step step, @Nullable String words) {
        DirectionTaskView view = catalog.require(id);
        events.publishEvent(new DirectionTaskMoved(
                view.directiveId(),
                id,
                view.actingUnitId(),
                view.assigneeName(),
                directives.require(view.directiveId()).label(),
                step,
                Texts.blankToNull(words)));
    }

    /** Nobody who is still at it need go on. */
    void end(String directiveId, String reason) {
        for (DirectionTask task : tasks.findByDirectiveIdAndStatusInOrderById(directiveId, OPEN)) {
            task.end();
            tasks.saveAndFlush(task);
            process.end(task.id(), reason);
        }
    }

    /** What a body that hands over has still to do. */
    List<DirectionTask> openOf(String unitId) {
        return tasks.findByActingUnitIdAndStatusInOrderById(unitId, OPEN);
    }

    /** The leader has granted more time. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.processId().equals(PROCESS)) {
            DirectionTask task = load(moved.businessKey());
            task.dueOn(moved.to());
            tasks.saveAndFlush(task);
        }
    }

    String directiveOf(String id) {
        return load(id).directiveId();
    }

    private DirectionTask load(String id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("direction-task", id));
    }
}
