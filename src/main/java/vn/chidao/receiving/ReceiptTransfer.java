package vn.chidao.receiving;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/** The place among the addressees of a body that hands over, and what it has still to do there. */
@Component
class ReceiptTransfer implements OpenWorkTransfer {

    private static final String RECEIVING = "DirectiveReceipt";

    private final DirectiveReceiptRepository receipts;
    private final CellDisseminationRepository cells;
    private final DirectionTasks assigned;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    ReceiptTransfer(
            DirectiveReceiptRepository receipts,
            CellDisseminationRepository cells,
            DirectionTasks assigned,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.receipts = receipts;
        this.cells = cells;
        this.assigned = assigned;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        receipts.findByActingUnitIdOrderById(unitId)
                .forEach(receipt -> open.ofDirective("DIRECTIVE_RECEIVED", receipt.directiveId(), receipt.id()));
        tasks.partsOf(RECEIVING, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", directiveOf(part), part.businessKey()));
        askedOf(unitId).forEach(cell -> open.ofDirective("CELL_DISSEMINATION", cell.directiveId(), cell.id()));
        tasks.partsOf(CellDisseminations.PROCESS, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", directiveOfCell(part), part.businessKey()));
        assigned.openOf(unitId).forEach(task -> open.ofDirective("DIRECTION_TASK", task.directiveId(), task.id()));
        tasks.partsOf(DirectionTasks.PROCESS, unitId)
                .forEach(part -> open.ofDirective(
                        "DIRECTIVE_TASK", assigned.directiveOf(part.businessKey()), part.businessKey()));
        return open.list(id -> directives.find(id).map(DirectiveView::label).orElse(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        receipts.findByActingUnitIdOrderById(from)
                .forEach(receipt ->
                        receipt.handOver(handover.successorFor(OpenWork.directiveKey(receipt.directiveId()))));
        receipts.flush();
        tasks.handOver(RECEIVING, from, part -> handover.successorFor(OpenWork.directiveKey(directiveOf(part))));
        askedOf(from).forEach(cell -> cell.handOver(handover.successorFor(OpenWork.directiveKey(cell.directiveId()))));
        cells.flush();
        tasks.handOver(
                CellDisseminations.PROCESS,
                from,
                part -> handover.successorFor(OpenWork.directiveKey(directiveOfCell(part))));
        assigned.openOf(from)
                .forEach(task -> task.handOver(handover.successorFor(OpenWork.directiveKey(task.directiveId()))));
        receipts.flush();
        tasks.handOver(
                DirectionTasks.PROCESS,
                from,
                part -> handover.successorFor(OpenWork.directiveKey(assigned.directiveOf(part.businessKey()))));
    }

    private List<CellDissemination> askedOf(String unitId) {
        return cells.findByActingUnitIdAndStatusOrderById(unitId, CellStatus.ASKED);
    }

    private String directiveOfCell(Part part) {
        return cells.findById(part.businessKey())
                .map(CellDissemination::directiveId)
                .orElseThrow(() -> new IllegalStateException("no cell " + part.businessKey()));
    }

    private String directiveOf(Part part) {
        return receipts.findById(part.businessKey())
                .map(DirectiveReceipt::directiveId)
                .orElseThrow(() -> new IllegalStateException("no receipt " + part.businessKey()));
    }
}
