package vn.chidao.receiving;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
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
    private int arrival = 1;

    @Enumerated(EnumType.STRING)
    private @Nullable OutsideParty outside;

    @Enumerated(EnumType.STRING)
    private @Nullable OutsideRoad road;

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

    /** A receipt whose addressee is reached by this road and answers for himself. */
    static DirectiveReceipt sentOutside(
            String directiveId, String unitId, int addresseePosition, int position, OutsideRoad road) {
        DirectiveReceipt receipt = new DirectiveReceipt(directiveId, unitId, addresseePosition, position);
        receipt.status = ReceiptStatus.SENT_OUTSIDE;
        receipt.outside = OutsideParty.ADDRESSEE;
        receipt.road = road;
        return receipt;
    }

    /**
     * A receipt of what came by this road.
     *
     * @param arrival counts how often it came to this unit: after a return it may come again
     */
    static DirectiveReceipt arrived(String directiveId, String unitId, int arrival, OutsideRoad road) {
        DirectiveReceipt receipt = new DirectiveReceipt(directiveId, unitId, 0, arrival);
        receipt.id = arrival == 1 ? receipt.id : receipt.id + ":" + arrival;
        receipt.arrival = arrival;
        receipt.outside = OutsideParty.SENDER;
        receipt.road = road;
        return receipt;
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

    /**
     * What the addressee outside says of it. Answers may overtake each other, so one that says less than is known
     * changes nothing.
     *
     * @param words the reason of a return
     * @return whether it said something new
     */
    boolean takeAnswer(ReceiptStatus said, String words) {
        requireOutside(OutsideParty.ADDRESSEE);
        boolean further = said == ReceiptStatus.RETURNED
                ? status == ReceiptStatus.SENT_OUTSIDE || status == ReceiptStatus.ARRIVED
                : status != ReceiptStatus.RETURNED && said.ordinal() > status.ordinal();
        if (further) {
            status = said;
            returnReason = said == ReceiptStatus.RETURNED ? words : returnReason;
        }
        return further;
    }

    /** Sent once more to an addressee outside who has returned it or has not answered. */
    void resendOutside(@Nullable String answer) {
        requireOutside(OutsideParty.ADDRESSEE);
        if (!Set.of(ReceiptStatus.SENT_OUTSIDE, ReceiptStatus.RETURNED).contains(status)) {
            throw BusinessRuleViolation.of("receiving.rule.receipt-wrong-status");
        }
        status = ReceiptStatus.SENT_OUTSIDE;
        resendAnswer = Texts.blankToNull(answer);
    }

    boolean isFromOutside() {
        return outside == OutsideParty.SENDER;
    }

    private void requireOutside(OutsideParty party) {
        if (outside != party) {
            throw BusinessRuleViolation.of("receiving.rule.receipt-not-outside");
        }
    }

    void resend(String answer) {
        become(ReceiptStatus.ARRIVED);
        resendAnswer = answer.strip();
    }

    void direct(DirectionRole role, String words, @Nullable LocalDate reportBack, LocalDate today) {
        requireStatus(ReceiptStatus.REGISTERED);
        if (reportBack != null && reportBack.isBefore(today)) {
            throw BusinessRuleViolation.at("reportBackBy", "receiving.rule.report-back-past");
        }
        become(ReceiptStatus.DIRECTED);
        directionRole = role;
        instruction = words.strip();
        reportBackBy = reportBack;
    }

    void confirmDissemination(ConfirmDissemination confirmed, LocalDate today) {
        requireStatus(ReceiptStatus.DIRECTED);
        if (confirmed.heldOn().isAfter(today)) {
            throw BusinessRuleViolation.at("heldOn", "receiving.rule.held-in-future");
        }
        if (arrivedOn != null && confirmed.heldOn().isBefore(arrivedOn)) {
            throw BusinessRuleViolation.at("heldOn", "receiving.rule.held-before-arrival", Days.written(arrivedOn));
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
            throw BusinessRuleViolation.of("receiving.rule.receipt-wrong-status");
        }
    }

    private void become(ReceiptStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("receiving.rule.receipt-wrong-status");
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

    int arrival() {
        return arrival;
    }

    @Nullable
    OutsideRoad road() {
        return road;
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
