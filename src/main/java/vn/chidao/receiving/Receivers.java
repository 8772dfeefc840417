package vn.chidao.receiving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveReceivers;

/** Says who has a directive in hand, and takes it out of their hands when it ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Receivers implements DirectiveReceivers {

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

    @Override
    @Transactional(readOnly = true)
    public List<Receiver> of(String directiveId) {
        return receipts.findByDirectiveIdOrderByAddresseePositionAscPositionAsc(directiveId).stream()
                .map(Receivers::receiver)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Receiver> find(String receiptId) {
        return receipts.findById(receiptId).map(Receivers::receiver);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Receiver> arrivedAt(String directiveId, String unitId) {
        return receipts.findByDirectiveIdAndUnitId(directiveId, unitId).stream()
                .filter(DirectiveReceipt::isFromOutside)
                .max(Comparator.comparingInt(DirectiveReceipt::arrival))
                .map(Receivers::receiver);
    }

    @Override
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
