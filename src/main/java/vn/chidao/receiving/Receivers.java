package vn.chidao.receiving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says who has a directive in hand, and takes it out of their hands when it ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Receivers {

    /**
     * Whoever has been sent a directive.
     *
     * @param actingUnitId who answers for the unit now
     * @param isReturned it has been sent back
     * @param isRegistered it stands in a book
     * @param isOutside it went by a road that leaves this installation
     */
    public record Receiver(
            String receiptId,
            String directiveId,
            String unitId,
            String actingUnitId,
            boolean isReturned,
            boolean isRegistered,
            boolean isOutside) {}

    private final DirectiveReceiptRepository receipts;
    private final DirectiveReceiptProcess process;
    private final CellDisseminations cells;
    private final DirectionTasks tasks;

    Receivers(
            DirectiveReceiptRepository receipts,
            DirectiveReceiptProcess process,
            CellDisseminations cells,
            DirectionTasks tasks) {
        this.receipts = receipts;
        this.process = process;
        this.cells = cells;
        this.tasks = tasks;
    }

    /** Everybody who has been sent the directive, in the order of "Kính gửi". */
    @Transactional(readOnly = true)
    public List<Receiver> of(String directiveId) {
        return receipts.findByDirectiveIdOrderByAddresseePositionAscPositionAsc(directiveId).stream()
                .map(Receivers::receiver)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Receiver> find(String receiptId) {
        return receipts.findById(receiptId).map(Receivers::receiver);
    }

    /** The receipt by which a document from outside came to this unit last. */
    @Transactional(readOnly = true)
    public Optional<Receiver> arrivedAt(String directiveId, String unitId) {
        return receipts.findByDirectiveIdAndUnitId(directiveId, unitId).stream()
                .filter(DirectiveReceipt::isFromOutside)
                .max(Comparator.comparingInt(DirectiveReceipt::arrival))
                .map(Receivers::receiver);
    }

    /** Nobody who is still at it need go on. */
    public void end(String directiveId, String reason) {
        for (DirectiveReceipt receipt : receipts.findByDirectiveIdOrderByAddresseePositionAscPositionAsc(directiveId)) {
            if (receipt.isOpen()) {
                receipt.end();
                receipts.saveAndFlush(receipt);
                process.end(receipt.id(), reason);
            }
        }
        cells.end(directiveId, reason);
        tasks.end(directiveId, reason);
    }

    private static Receiver receiver(DirectiveReceipt receipt) {
        return new Receiver(
                receipt.id(),
                receipt.directiveId(),
                receipt.unitId(),
                receipt.actingUnitId(),
                receipt.status() == ReceiptStatus.RETURNED,
                receipt.incomingNumber() != null,
                receipt.road() != null);
    }
}
