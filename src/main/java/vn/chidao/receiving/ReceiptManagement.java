package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Secrecies;
import vn.chidao.directive.Texts;
import vn.chidao.document.IncomingEntry;
import vn.chidao.document.Registers;
import vn.chidao.document.Secrecy;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/**
 * The addressee's side of a directive: register it or send it back, the leader's direction, and the confirmation that
 * it has been made known. Who may do which is decided by the tasks that lead here.
 */
@Service
@Transactional
public class ReceiptManagement {

    private final DirectiveReceiptRepository receipts;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final Registers registers;
    private final AttachmentStore files;
    private final Dispatch dispatch;
    private final Secrecies secrecies;
    private final CellCatalog cells;
    private final DirectionTasks tasks;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReceiptManagement(
            DirectiveReceiptRepository receipts,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            Registers registers,
            AttachmentStore files,
            Dispatch dispatch,
            Secrecies secrecies,
            CellCatalog cells,
            DirectionTasks tasks,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.directives = directives;
        this.organizations = organizations;
        this.registers = registers;
        this.files = files;
        this.dispatch = dispatch;
        this.secrecies = secrecies;
        this.cells = cells;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Enters the directive in the unit's book of incoming documents and answers with its số đến. */
    public int registerIncoming(RegisterIncoming command) {
        DirectiveReceipt receipt = load(command.receiptId());
        LocalDate arrivedOn = command.arrivedOn();
        DirectiveView directive = directiveOf(receipt);
        receipt.checkRegistration(arrivedOn, issuedOn(directive), clock.today());
        Secrecy secrecy = secrecies.inBook(directive.id(), command.secrecy());
        // Whoever has taken over from several addressees gets the document several times and enters it once.
        int number = registers
                .incomingNumberOf(receipt.actingUnitId(), directive.id())
                .orElseGet(() -> registers.registerIncoming(
                        receipt.actingUnitId(), entry(directive, arrivedOn, command.copies(), secrecy)));
        receipt.register(number, arrivedOn);
        receipts.saveAndFlush(receipt);
        events.publishEvent(new ReceiptRegistered(
                directive.id(),
                receipt.id(),
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directive.label(),
                number,
                arrivedOn));
        return number;
    }

    /** Sends the directive back to the issuer's office, with a reason. */
    public void returnToSender(String receiptId, @Nullable String reason) {
        DirectiveReceipt receipt = load(receiptId);
        receipt.returnToSender(reason);
        receipts.saveAndFlush(receipt);
        events.publishEvent(new ReceiptReturned(
                receipt.directiveId(),
                receiptId,
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directiveOf(receipt).label(),
                reason == null ? "" : reason.strip()));
    }

    /** The issuer's office answers a return and sends the directive again. */
    public void resend(String receiptId, String answer) {
        DirectiveReceipt receipt = load(receiptId);
        receipt.resend(answer);
        receipts.saveAndFlush(receipt);
        events.publishEvent(new DirectiveResent(
                receipt.directiveId(),
                receiptId,
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directiveOf(receipt).label(),
                answer.strip()));
    }

    /**
     * Sends a directive once more to an addressee outside who has returned it, or has not answered.
     *
     * @throws BusinessRuleViolation for one that has registered it
     */
    public void resendOutside(String receiptId, @Nullable String answer) {
        DirectiveReceipt receipt = load(receiptId);
        DirectiveView directive = directiveOf(receipt);
        access.require(Right.KEEP_BOOK, Thing.of(directive.officeUnitId()), "receiving.refused.resend");
        receipt.resendOutside(answer);
        receipts.saveAndFlush(receipt);
        dispatch.sendOutside(directive, receipt, Texts.blankToNull(answer));
        events.publishEvent(new DirectiveResent(
                receipt.directiveId(),
                receiptId,
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directive.label(),
                answer == null ? "" : answer.strip()));
    }

    /** Takes what an addressee outside says of a directive that was sent to it; what is known already changes nothing. */
    public void takeAnswer(String receiptId, ReceiptStatus said, String words) {
        DirectiveReceipt receipt = load(receiptId);
        if (!receipt.takeAnswer(said, words)) {
            return;
        }
        receipts.saveAndFlush(receipt);
        events.publishEvent(new OutsideAnswered(
                receipt.directiveId(),
                receiptId,
                organizations.nameOf(receipt.actingUnitId()),
                directiveOf(receipt).label(),
                said,
                words));
    }

    /** The unit's leader says what part the unit takes, what is to be done and who does it; the book says so as well. */
    public void writeDirection(WriteDirection command) {
        DirectiveReceipt receipt = load(command.receiptId());
        receipt.direct(command.role(), command.instruction(), command.reportBackBy(), clock.today());
        receipts.saveAndFlush(receipt);
        String lead = tasks.assign(receipt, command.assignments(), command.reportBackBy())
                .map(leading -> leading.positionId() == null ? leading.unitId() : leading.name())
                .orElse(null);
        registers.direct(receipt.actingUnitId(), receipt.directiveId(), lead, command.reportBackBy());
        events.publishEvent(new DirectionWritten(
                receipt.directiveId(),
                receipt.id(),
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directiveOf(receipt).label(),
                command.role(),
                command.instruction().strip()));
    }

    /** Confirms that the directive has been made known in the unit. */
    public void confirmDissemination(ConfirmDissemination command) {
        DirectiveReceipt receipt = load(command.receiptId());
        if (!Texts.isBlank(command.evidenceId()) && !files.isUsable(command.evidenceId())) {
            throw BusinessRuleViolation.at("evidence", "directive.rule.file-unknown");
        }
        receipt.confirmDissemination(command, clock.today());
        receipts.saveAndFlush(receipt);
        CellsView said = cells.ofReceipt(receipt.id());
        events.publishEvent(new DisseminationConfirmed(
                receipt.directiveId(),
                receipt.id(),
                receipt.actingUnitId(),
                organizations.nameOf(receipt.actingUnitId()),
                directiveOf(receipt).label(),
                command.heldOn(),
                command.participants(),
                said.confirmed(),
                said.asked()));
    }

    private static IncomingEntry entry(
            DirectiveView directive, LocalDate arrivedOn, @Nullable Integer copies, Secrecy secrecy) {
        return new IncomingEntry(
                directive.id(),
                arrivedOn,
                directive.issuerName(),
                directive.label(),
                issuedOn(directive),
                directive.type(),
                directive.subject(),
                null,
                null,
                copies,
                secrecy);
    }

    private DirectiveView directiveOf(DirectiveReceipt receipt) {
        return directives.require(receipt.directiveId());
    }

    private static LocalDate issuedOn(DirectiveView directive) {
        return Objects.requireNonNull(directive.issuedOn());
    }

    private DirectiveReceipt load(String id) {
        return receipts.findById(id).orElseThrow(() -> new NotFound("receipt", id));
    }
}
