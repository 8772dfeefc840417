package vn.chidao.obligation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.TaskProgress.NoteKind;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * One obligation, one organisation, one period. Rows are written by the planner alone, with an insert that a second
 * node cannot repeat; from then on this aggregate changes them.
 */
@Entity
class Occurrence {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String obligationId;
    private String obligationCode;
    private String directiveId;
    private String unitId;
    private String actingUnitId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private ObligationStage stage;

    private String periodKey;
    private String periodLabel;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private LocalDate opensOn;
    private LocalDate originalDueOn;
    private LocalDate dueOn;
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    private OccurrenceStatus status;

    private @Nullable String outcome;
    private @Nullable LocalDate closedOn;
    private @Nullable String plan;
    private @Nullable String result;
    private @Nullable LocalDate doneOn;
    private @Nullable String evidenceFileId;

    @Enumerated(EnumType.STRING)
    private @Nullable NoteKind noteKind;

    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "occurrence_result", joinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderColumn(name = "position")
    private List<ResultFigure> figures = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "deadline_change", joinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderColumn(name = "position")
    private List<DeadlineChange> deadlineChanges = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    /** The id people and the engine know it by: stable, and the same on every node. */
    static String idOf(String obligationId, String unitId, String periodKey) {
        return obligationId + ":" + unitId + ":" + periodKey;
    }

    Occurrence(
            Obligation obligation, String unitId, RhythmLine line, Slot slot, String periodLabel, LocalDate openedOn) {
        this.id = idOf(obligation.id(), unitId, slot.periodKey());
        this.obligationId = obligation.id();
        this.obligationCode = obligation.code();
        this.directiveId = obligation.directiveId();
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.rhythm = line.rhythm();
        this.stage = line.stage();
        this.periodKey = slot.periodKey();
        this.periodLabel = periodLabel;
        this.periodStart = slot.periodStart();
        this.periodEnd = slot.periodEnd();
        this.opensOn = slot.opensOn();
        this.originalDueOn = slot.dueOn();
        this.dueOn = slot.dueOn();
        this.openedOn = openedOn;
        this.status = OccurrenceStatus.OPEN;
    }

    void accept(@Nullable String plan) {
        requireOpen();
        this.plan = plan;
    }

    void refuse(String reason) {
        requireOpen();
        note(NoteKind.REFUSED, required(reason));
    }

    /** The following-up body does not release the organisation. */
    void insist(String reason) {
        requireOpen();
        note(NoteKind.INSISTED, required(reason));
    }

    void release(String reason, LocalDate day) {
        requireOpen();
        status = OccurrenceStatus.RELEASED;
        outcome = required(reason);
        closedOn = day;
    }

    void report(ReportResult report, LocalDate today) {
        requireOpen();
        if (report.doneOn().isAfter(today)) {
            throw BusinessRuleViolation.at("doneOn", "obligation.rule.done-in-future");
        }
        result = report.result().strip();
        doneOn = report.doneOn();
        evidenceFileId = report.evidenceFileId();
        figures.clear();
        report.figures().forEach(figure -> figures.add(new ResultFigure(figure)));
    }

    void returnResult(String reason) {
        requireOpen();
        note(NoteKind.RETURNED, required(reason));
    }

    void complete(String outcome, LocalDate day) {
        requireOpen();
        status = OccurrenceStatus.DONE;
        this.outcome = outcome;
        closedOn = day;
    }

    /**
     * The work is due on another day.
     *
     * @return false when the moved deadline was not this one but that of a step on the way
     */
    boolean moveDeadline(LocalDate from, LocalDate to, String reason, String by, Instant at) {
        if (status != OccurrenceStatus.OPEN || !from.equals(dueOn)) {
            return false;
        }
        deadlineChanges.add(new DeadlineChange(from, to, reason, by, at));
        dueOn = to;
        return true;
    }

    /** Another organisation does the work from now on; the period stays that of the one it was opened for. */
    void handOver(String successorId) {
        requireOpen();
        actingUnitId = successorId;
    }

    private void note(NoteKind kind, String text) {
        noteKind = kind;
        note = text;
    }

    private void requireOpen() {
        if (status != OccurrenceStatus.OPEN) {
            throw BusinessRuleViolation.of("obligation.rule.occurrence-closed");
        }
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "obligation.rule.reason-required");
        }
        return reason.strip();
    }

    /** Whether it was opened for this period of a rhythm. */
    boolean isOf(Opening period) {
        return rhythm == period.line().rhythm()
                && stage == period.line().stage()
                && periodKey.equals(period.slot().periodKey());
    }

    String id() {
        return id;
    }

    String obligationId() {
        return obligationId;
    }

    String directiveId() {
        return directiveId;
    }

    OccurrenceStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    OccurrenceView view() {
        return new OccurrenceView(
                id,
                obligationId,
                obligationCode,
                directiveId,
                unitId,
                actingUnitId,
                rhythm,
                stage,
                periodKey,
                periodLabel,
                periodStart,
                periodEnd,
                opensOn,
                dueOn,
                status.name());
    }

    TaskProgress progress() {
        return new TaskProgress(
                plan,
                result,
                doneOn,
                figures.stream().map(ResultFigure::view).toList(),
                evidenceFileId,
                noteKind,
                note,
                originalDueOn,
                deadlineSteps());
    }

    List<TaskProgress.DeadlineStep> deadlineSteps() {
        return deadlineChanges.stream().map(DeadlineChange::view).toList();
    }
}
