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

/** What one cell of the Party is asked, and says, of making a directive known among its members. */
@Entity
@Table(name = "cell_dissemination")
class CellDissemination {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String directiveId;
    private String unitId;
    private String actingUnitId;
    private String askedBy;
    private @Nullable String receiptId;
    private int position;

    @Enumerated(EnumType.STRING)
    private CellStatus status;

    private LocalDate askedOn;
    private LocalDate dueOn;
    private @Nullable LocalDate remindedOn;
    private @Nullable LocalDate heldOn;
    private @Nullable Integer present;
    private @Nullable Integer members;
    private @Nullable String note;
    private @Nullable String evidenceId;
    private @Nullable String confirmedBy;
    private @Nullable LocalDate confirmedOn;

    @SuppressWarnings("NullAway.Init")
    protected CellDissemination() {}

    /**
     * @param askedBy the organisation whose cell it is
     * @param receiptId by which that organisation got the directive; null for one that was recorded
     */
    CellDissemination(
            String directiveId,
            String unitId,
            String askedBy,
            @Nullable String receiptId,
            int position,
            LocalDate askedOn,
            LocalDate dueOn) {
        this.id = directiveId + ":" + unitId;
        this.directiveId = directiveId;
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.askedBy = askedBy;
        this.receiptId = receiptId;
        this.position = position;
        this.status = CellStatus.ASKED;
        this.askedOn = askedOn;
        this.dueOn = dueOn;
    }

    void confirm(ConfirmCell said, @Nullable LocalDate issuedOn, String by, LocalDate today) {
        requireAsked();
        if (said.heldOn().isAfter(today)) {
            throw BusinessRuleViolation.at("heldOn", "receiving.rule.spread-in-future");
        }
        if (issuedOn != null && said.heldOn().isBefore(issuedOn)) {
            throw BusinessRuleViolation.at("heldOn", "receiving.rule.held-before-issued", Days.written(issuedOn));
        }
        if (said.present() > said.members()) {
            throw BusinessRuleViolation.at(
                    "present", "receiving.rule.more-present-than-members", String.valueOf(said.members()));
        }
        status = CellStatus.CONFIRMED;
        heldOn = said.heldOn();
        present = said.present();
        members = said.members();
        note = Texts.blankToNull(said.note());
        evidenceId = Texts.blankToNull(said.evidenceId());
        confirmedBy = by;
        confirmedOn = today;
    }

    /** The directive binds nobody any more. */
    void end() {
        requireAsked();
        status = CellStatus.ENDED;
    }

    void reminded(LocalDate today) {
        requireAsked();
        remindedOn = today;
    }

    boolean isReminded(LocalDate day) {
        return day.equals(remindedOn);
    }

    void dueOn(LocalDate moved) {
        dueOn = moved;
    }

    /** Another organisation answers for the cell from now on; the line stays the cell's. */
    void handOver(String successorId) {
        actingUnitId = successorId;
    }

    private void requireAsked() {
        if (status != CellStatus.ASKED) {
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

    String askedBy() {
        return askedBy;
    }

    CellStatus status() {
        return status;
    }
}
