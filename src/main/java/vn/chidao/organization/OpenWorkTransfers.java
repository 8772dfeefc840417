package vn.chidao.organization;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.WorkList.WorkItem;

/** All open work of an organisation, whatever module holds it, and the one way to hand it over. */
@Service
public class OpenWorkTransfers {

    private final ObjectProvider<OpenWorkTransfer> holders;
    private final OrganizationDirectory directory;
    private final TaskHandover tasks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OpenWorkTransfers(
            ObjectProvider<OpenWorkTransfer> holders,
            OrganizationDirectory directory,
            TaskHandover tasks,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.directory = directory;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What is open with this organisation, by key. */
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return holders.orderedStream()
                .flatMap(holder -> holder.openWorkOf(unitId).stream())
                .sorted(Comparator.comparing(OpenWork::key).thenComparing(OpenWork::kind))
                .toList();
    }

    /**
     * Hands all of it over in the caller's transaction and records it, for each piece, with the organisation that gives
     * and with the one that takes. The register must have been changed before: successors with their positions exist
     * on the day. A collision with officers at work comes out as a {@code ConcurrencyFailureException} or the engine's
     * own; the whole may then be repeated.
     *
     * @throws BusinessRuleViolation when a key has no successor, or one that does not exist on the day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        List<OpenWork> open = openWorkOf(from);
        open.forEach(work -> requireSuccessor(handover, work.key()));
        holders.orderedStream().forEach(holder -> holder.transfer(handover));
        requireNothingLeft(from);
        for (OpenWork work : open) {
            String to = handover.successorFor(work.key());
            events.publishEvent(WorkHandedOver.of(handover, work, directory.nameOf(from), to, directory.nameOf(to)));
            events.publishEvent(WorkTakenOver.of(handover, work, directory.nameOf(from), to, directory.nameOf(to)));
        }
    }

    private void requireSuccessor(Handover handover, String key) {
        UnitView successor = directory.require(handover.successorFor(key));
        if (!successor.existsOn(handover.on())) {
            throw BusinessRuleViolation.of(
                    "organization.rule.successor-dissolved", successor.name(), Days.written(handover.on()));
        }
    }

    private void requireNothingLeft(String unitId) {
        List<OpenWork> left = openWorkOf(unitId);
        List<WorkItem> offered = tasks.openTasksOf(jdbc.sql("select id from position where unit_id = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list());
        if (!left.isEmpty() || !offered.isEmpty()) {
            throw new IllegalStateException("left behind with " + unitId + ": " + left + ", tasks " + offered);
        }
    }
}
