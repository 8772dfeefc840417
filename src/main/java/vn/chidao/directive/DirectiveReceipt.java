package vn.chidao.directive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * An issued directive in the hands of one addressee: registered or sent back, directed by the leader, made known. What
 * nobody has registered nobody is obliged to handle (NĐ 30/2020/NĐ-CP, art. 22.1).
 */
@Entity
@Table(name = "directive_receipt")
class DirectiveReceipt {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String directiveId;
    private String unitId;
    private String actingUnitId;
    private int addresseePosition;
    private int position;

    @Enumerated(EnumType.STRING)
    private ReceiptStatus status;

    private @Nullable Integer incomingNumber;
    private @Nullable LocalDate arrivedOn;
    private @Nullable String returnReason;
    private @Nullable String resendAnswer;

    @Enumerated(EnumType.STRING)
    private @Nullable DirectionRole directionRole;

    private @Nullable String instruction;
    private @Nullable LocalDate reportBackBy;
    private @Nullable LocalDate disseminatedOn;
    private @Nullable Integer participants;
    private @Nullable String summary;
    private @Nullable String planNumber;
    private @Nullable String evidenceId;

    protected DirectiveReceipt() {}

    /**
     * @param addresseePosition which line of "Kính gửi" names the unit
     * @param position the unit's place among all that get the directive
     */
    DirectiveReceipt(String directiveId, String unitId, int addresseePosition, int position) {
        this.id = idOf(directiveId, unitId);
        this.directiveId = directiveId;
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.addresseePosition = addresseePosition;
        this.position = position;
        this.status = ReceiptStatus.ARRIVED;
    }

    /** One receipt for each directive and unit, so the id is made of theirs. */
    static String idOf(String directiveId, String unitId) {
        return directiveId + ":" + unitId;
    }

    /** What must hold before an incoming number may be drawn. */
    void checkRegistration(LocalDate arrival, LocalDate issuedOn, LocalDate today) {
        requireStatus(ReceiptStatus.ARRIVED);
        if (arrival.isAfter(today)) {
            throw BusinessRuleViolation.at("arrivedOn", "directive.rule.arrived-in-future");
        }
        if (arrival.isBefore(issuedOn)) {
            throw BusinessRuleViolation.at("arrivedOn", "directive.rule.arrived-before-issued", Days.written(issuedOn));
        }
    }

    void register(int number, LocalDate arrival) {
        become(ReceiptStatus.REGISTERED);
        incomingNumber = number;
        arrivedOn = arrival;
    }

    void returnToSender(@Nullable String reason) {
        requireStatus(ReceiptStatus.ARRIVED);
        if (Texts.isBlank(reason)) {
            throw BusinessRuleViolation.at("reason", "directive.rule.reason-required");
        }
        become(ReceiptStatus.RETURNED);
        returnReason = reason.strip();
    }

    void resend(String answer) {
        become(ReceiptStatus.ARRIVED);
        resendAnswer = answer.strip();
    }

    void direct(DirectionRole role, String words, @Nullable LocalDate reportBack, LocalDate today) {
        requireStatus(ReceiptStatus.REGISTERED);
        if (reportBack != null && reportBack.isBefore(today)) {
            throw BusinessRuleViolation.at("reportBackBy", "directive.rule.report-back-past");
        }
        become(ReceiptStatus.DIRECTED);
        directionRole = role;
        instruction = words.strip();
        reportBackBy = reportBack;
    }

    void confirmDissemination(ConfirmDissemination confirmed, LocalDate today) {
        requireStatus(ReceiptStatus.DIRECTED);
        if (confirmed.heldOn().isAfter(today)) {
            throw BusinessRuleViolation.at("heldOn", "directive.rule.held-in-future");
        }
        if (arrivedOn != null && confirmed.heldOn().isBefore(arrivedOn)) {
            throw BusinessRuleViolation.at("heldOn", "directive.rule.held-before-arrival", Days.written(arrivedOn));
        }
        become(ReceiptStatus.DONE);
        disseminatedOn = confirmed.heldOn();
        participants = confirmed.participants();
        summary = confirmed.summary().strip();
        planNumber = Texts.blankToNull(confirmed.planNumber());
        evidenceId = Texts.blankToNull(confirmed.evidenceId());
    }

    /** The directive binds nobody any more. */
    void end() {
        become(ReceiptStatus.ENDED);
    }

    boolean isOpen() {
        return status.mayBecome(ReceiptStatus.ENDED);
    }

    /** Another organisation answers for the addressee from now on; the receipt stays the addressee's. */
    void handOver(String successorId) {
        actingUnitId = successorId;
    }

    private void requireStatus(ReceiptStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("directive.rule.receipt-wrong-status");
        }
    }

    private void become(ReceiptStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("directive.rule.receipt-wrong-status");
        }
        status = next;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String unitId() {
        return unitId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    ReceiptStatus status() {
        return status;
    }

    @Nullable
    Integer incomingNumber() {
        return incomingNumber;
    }

    @Nullable
    LocalDate disseminatedOn() {
        return disseminatedOn;
    }
}
