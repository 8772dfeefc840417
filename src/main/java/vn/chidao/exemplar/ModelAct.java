package vn.chidao.exemplar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;

/** What was reported of a model, as it was reported; what is decided about it stands beside it. */
@Entity
@Table(name = "pilot_model_act")
class ModelAct {

    @Id
    private String id;

    private int number;

    @Enumerated(EnumType.STRING)
    private ModelActKind kind;

    @Enumerated(EnumType.STRING)
    private ModelActState state = ModelActState.REPORTED;

    private String unitId;
    private boolean neverBuilt;
    private int amount;
    private LocalDate onDay;
    private @Nullable String words;
    private @Nullable String place;
    private @Nullable Integer people;
    private @Nullable Integer households;
    private @Nullable String decisionNumber;
    private @Nullable String decidedBy;
    private @Nullable String fileId;
    private String confirmingUnitId;
    private String reportedBy;
    private @Nullable String reportedPosition;
    private Instant reportedAt;
    private @Nullable String recordId;

    @SuppressWarnings("NullAway.Init")
    protected ModelAct() {}

    ModelAct(
            String id,
            int number,
            ReportAct report,
            LocalDate onDay,
            boolean neverBuilt,
            int amount,
            String confirmingUnitId,
            Actor actor,
            Instant at) {
        this.id = id;
        this.number = number;
        this.kind = report.kind();
        this.unitId = report.unitId();
        this.neverBuilt = neverBuilt;
        this.amount = amount;
        this.onDay = onDay;
        this.words = Texts.blankToNull(report.words());
        this.place = Texts.blankToNull(report.place());
        this.people = report.people();
        this.households = report.households();
        this.decisionNumber = Texts.blankToNull(report.decisionNumber());
        this.decidedBy = Texts.blankToNull(report.decidedBy());
        this.fileId = Texts.blankToNull(report.fileId());
        this.confirmingUnitId = confirmingUnitId;
        this.reportedBy = actor.personName();
        this.reportedPosition = actor.positionName();
        this.reportedAt = at;
    }

    void become(ModelActState next) {
        state = next;
    }

    void recordedAs(String id) {
        recordId = id;
    }

    void confirmedBy(String successorId) {
        confirmingUnitId = successorId;
    }

    void reportedFor(String successorId) {
        unitId = successorId;
    }

    String id() {
        return id;
    }

    ModelActKind kind() {
        return kind;
    }

    ModelActState state() {
        return state;
    }

    String unitId() {
        return unitId;
    }

    /** Of what does not meet: whether it was never built. */
    boolean neverBuilt() {
        return neverBuilt;
    }

    int amount() {
        return amount;
    }

    LocalDate onDay() {
        return onDay;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String fileId() {
        return fileId;
    }

    String confirmingUnitId() {
        return confirmingUnitId;
    }

    @Nullable
    String recordId() {
        return recordId;
    }
}
