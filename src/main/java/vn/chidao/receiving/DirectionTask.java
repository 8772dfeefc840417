package vn.chidao.receiving;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** A piece of work that a leader's written direction assigns to a unit or a position within his organisation. */
@Entity
@Table(name = "direction_task")
class DirectionTask {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String receiptId;
    private String directiveId;
    private int position;
    private String unitId;
    private String actingUnitId;
    private @Nullable String positionId;

    @Enumerated(EnumType.STRING)
    private DirectionRole role;

    private @Nullable String work;
    private LocalDate assignedOn;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DirectionTaskStatus status;

    private @Nullable String plan;
    private @Nullable String result;
    private @Nullable LocalDate doneOn;
    private @Nullable String doneBy;
    private @Nullable String evidenceId;

    @SuppressWarnings("NullAway.Init")
    protected DirectionTask() {}

    DirectionTask(
            DirectiveReceipt receipt,
            int position,
            DirectionTasks.Assignee assignee,
            WriteDirection.Assignment line,
            LocalDate today) {
        this.id = receipt.id() + ":" + position;
        this.receiptId = receipt.id();
        this.directiveId = receipt.directiveId();
        this.position = position;
        this.unitId = assignee.unitId();
        this.actingUnitId = assignee.unitId();
        this.positionId = assignee.positionId();
        this.role = line.role();
        this.work = Texts.blankToNull(line.work());
        this.assignedOn = today;
        this.dueOn = line.dueOn();
        this.status = DirectionTaskStatus.ASSIGNED;
    }

    void accept(@Nullable String how) {
        requireStatus(DirectionTaskStatus.ASSIGNED);
        status = DirectionTaskStatus.ACCEPTED;
        plan = Texts.blankToNull(how);
    }

    void report(ReportDirection said, String by, LocalDate today) {
        requireStatus(DirectionTaskStatus.ACCEPTED);
        if (said.doneOn().isAfter(today)) {
            throw BusinessRuleViolation.at("doneOn", "receiving.rule.done-in-future");
        }
        if (said.doneOn().isBefore(assignedOn)) {
            throw BusinessRuleViolation.at("doneOn", "receiving.rule.done-before-assigned", Days.written(assignedOn));
        }
        done(said.result(), said.doneOn(), by);
        evidenceId = Texts.blankToNull(said.evidenceId());
    }

    void read(@Nullable String note, String by, LocalDate today) {
        requireStatus(DirectionTaskStatus.ASSIGNED);
        done(note, today, by);
    }

    private void done(@Nullable String words, LocalDate on, String by) {
        status = DirectionTaskStatus.DONE;
        result = Texts.blankToNull(words);
        doneOn = on;
        doneBy = by;
    }

    /** The directive binds nobody any more. */
    void end() {
        if (!status.isOpen()) {
            throw BusinessRuleViolation.of("receiving.rule.receipt-wrong-status");
        }
        status = DirectionTaskStatus.ENDED;
    }

    void dueOn(LocalDate moved) {
        dueOn = moved;
    }

    /** Another organisation does the work from now on. */
    void handOver(String successorId) {
        actingUnitId = successorId;
    }

    private void requireStatus(DirectionTaskStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("receiving.rule.receipt-wrong-status");
        }
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    @Nullable
    String positionId() {
        return positionId;
    }

    DirectionRole role() {
        return role;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
