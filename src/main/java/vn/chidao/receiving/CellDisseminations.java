package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveTookEffect;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.TaskReminders;

/**
 * "Phổ biến đến chi bộ": every cell of a receiving organisation of the Party confirms for itself. What an organisation
 * says of its own body stands beside that and fills in for no cell.
 */
@Service
@Transactional
public class CellDisseminations {

    static final String PROCESS = "CellDissemination";

    private final CellDisseminationRepository cells;
    private final DirectiveReceiptRepository receipts;
    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final DirectiveWork work;
    private final CellDisseminationProcess process;
    private final TaskReminders reminders;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final AttachmentStore files;
    private final Access access;
    private final ReceivingProperties properties;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CellDisseminations(
            CellDisseminationRepository cells,
            DirectiveReceiptRepository receipts,
            DirectiveCatalog directives,
            DirectiveMarks marks,
            DirectiveWork work,
            CellDisseminationProcess process,
            TaskReminders reminders,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            AttachmentStore files,
            Access access,
            ReceivingProperties properties,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cells = cells;
        this.receipts = receipts;
        this.directives = directives;
        this.marks = marks;
        this.work = work;
        this.process = process;
        this.reminders = reminders;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.files = files;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** The receiving organisation's leader has directed: now its cells are asked, where the directive goes so deep. */
    @EventListener
    void on(DirectionWritten directed) {
        if (marks.limitsOf(directed.directiveId()).reachesCells()) {
            UnitView unit = organizations.require(directed.unitId());
            if (unit.sphere() == Sphere.PARTY) {
                ask(
                        directives.require(directed.directiveId()),
                        unit.id(),
                        directed.receiptId(),
                        cellsBelow(unit.id()),
                        cell -> unit.id());
            }
        }
    }

    /**
     * Nobody receives what was recorded here: it goes to all cells under the committee that issued it, each in the charge
     * of the organisation directly above it.
     */
    @EventListener
    void on(DirectiveTookEffect inForce) {
        if (!marks.limitsOf(inForce.directiveId()).reachesCells()) {
            return;
        }
        DirectiveView directive = directives.require(inForce.directiveId());
        String from = directive.issuerUnitId() == null
                ? Objects.requireNonNull(directive.draftingUnitId())
                : directive.issuerUnitId();
        Stream.concat(
                        Stream.of(from),
                        organizations.ancestors(from, clock.today()).stream().map(UnitView::id))
                .filter(unit -> !cellsBelow(unit).isEmpty())
                .findFirst()
                .ifPresent(committee -> ask(
                        directive,
                        committee,
                        null,
                        cellsBelow(committee),
                        cell -> cell.parentId() == null ? committee : cell.parentId()));
    }

    private List<UnitView> cellsBelow(String unitId) {
        return organizations.resolve("party-cells-below:" + unitId, clock.today());
    }

    /** A cell that is itself addressed has its own receipt, and one that has been asked is not asked again. */
    private void ask(
            DirectiveView directive,
            String unitId,
            @Nullable String receiptId,
            List<UnitView> below,
            Function<UnitView, String> inChargeOf) {
        Set<String> answering = new HashSet<>(receipts.unitsOf(directive.id()));
        LocalDate due = workingDays.plus(clock.today(), properties.cellDays());
        String supervisor = directive.followUpUnitId() == null ? unitId : directive.followUpUnitId();
        List<CellDissemination> asked = new ArrayList<>();
        for (UnitView cell : below) {
            if (!answering.contains(cell.id()) && !cells.existsById(directive.id() + ":" + cell.id())) {
                asked.add(new CellDissemination(
                        directive.id(),
                        cell.id(),
                        inChargeOf.apply(cell),
                        receiptId,
                        asked.size(),
                        clock.today(),
                        due));
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        cells.saveAllAndFlush(asked);
        asked.forEach(
                cell -> process.start(cell.id(), directive.id(), cell.actingUnitId(), due.toString(), supervisor));
        events.publishEvent(
                new CellsAsked(directive.id(), unitId, organizations.nameOf(unitId), directive.label(), asked.size()));
    }

    /** A cell has made the directive known. */
    public void confirm(ConfirmCell command) {
        CellDissemination cell = load(command.id());
        if (!Texts.isBlank(command.evidenceId()) && !files.isUsable(command.evidenceId())) {
            throw BusinessRuleViolation.at("evidence", "directive.rule.file-unknown");
        }
        DirectiveView directive = directives.require(cell.directiveId());
        cell.confirm(command, directive.issuedOn(), CurrentActor.get().personName(), clock.today());
        cells.saveAndFlush(cell);
        events.publishEvent(new CellConfirmed(
                directive.id(),
                cell.id(),
                cell.actingUnitId(),
                organizations.nameOf(cell.actingUnitId()),
                directive.label(),
                command.heldOn(),
                command.present(),
                command.members()));
    }

    /** Whose business it is that the cells of a directive answer: of the organisations they belong to, and of its bodies. */
    @Transactional(readOnly = true)
    public Thing inChargeOf(String directiveId) {
        Set<String> holders = new HashSet<>();
        Set<String> followers = new HashSet<>();
        for (CellDissemination cell : awaited(directiveId)) {
            Thing its = work.of(directiveId, cell.askedBy());
            holders.addAll(its.holders());
            followers.addAll(its.followers());
        }
        return new Thing(holders, followers);
    }

    /** Whether whoever acts may remind some cell of this directive. */
    @Transactional(readOnly = true)
    public boolean mayUrge(String directiveId) {
        return !urgeable(directiveId).isEmpty();
    }

    /**
     * Reminds every cell that has not confirmed, of those in the charge of whoever acts, and answers how many.
     *
     * @throws BusinessRuleViolation when there is none, or all of them were reminded today
     */
    public int urge(String directiveId) {
        List<CellDissemination> awaited = urgeable(directiveId);
        if (awaited.isEmpty()) {
            throw BusinessRuleViolation.of("receiving.rule.none-awaited");
        }
        List<CellDissemination> due =
                awaited.stream().filter(cell -> !cell.isReminded(clock.today())).toList();
        if (due.isEmpty()) {
            throw BusinessRuleViolation.of("receiving.rule.urged-today");
        }
        remind(due);
        events.publishEvent(
                new CellsUrged(directiveId, directives.require(directiveId).label(), due.size()));
        return due.size();
    }

    private List<CellDissemination> urgeable(String directiveId) {
        return awaited(directiveId).stream()
                .filter(cell -> access.current().may(Right.URGE_CELLS, work.of(directiveId, cell.askedBy())))
                .toList();
    }

    private List<CellDissemination> awaited(String directiveId) {
        return cells.findByDirectiveIdAndStatusOrderByPosition(directiveId, CellStatus.ASKED);
    }

    private void remind(List<CellDissemination> due) {
        due.forEach(cell -> cell.reminded(clock.today()));
        cells.saveAllAndFlush(due);
        reminders.remind(PROCESS, due.stream().map(CellDissemination::id).toList());
    }

    /** Whoever follows up has granted a cell more time. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.processId().equals(PROCESS)) {
            CellDissemination cell = load(moved.businessKey());
            cell.dueOn(moved.to());
            cells.saveAndFlush(cell);
        }
    }

    /** Nobody who is still asked need answer. */
    void end(String directiveId, String reason) {
        for (CellDissemination cell : awaited(directiveId)) {
            cell.end();
            cells.saveAndFlush(cell);
            process.end(cell.id(), reason);
        }
    }

    private CellDissemination load(String id) {
        return cells.findById(id).orElseThrow(() -> new NotFound("cell", id));
    }
}
