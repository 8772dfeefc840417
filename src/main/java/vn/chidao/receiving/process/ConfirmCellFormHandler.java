package vn.chidao.receiving.process;

import org.springframework.stereotype.Component;
import vn.chidao.receiving.CellCatalog;
import vn.chidao.receiving.CellDisseminations;
import vn.chidao.receiving.ConfirmCell;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A cell confirms that it has made the directive known among its members. */
@Component
class ConfirmCellFormHandler implements TaskFormHandler<ConfirmCellForm> {

    private final CellDisseminations cells;
    private final CellCatalog catalog;
    private final ReceiptBriefings briefings;

    ConfirmCellFormHandler(CellDisseminations cells, CellCatalog catalog, ReceiptBriefings briefings) {
        this.cells = cells;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConfirmCellForm";
    }

    @Override
    public Class<ConfirmCellForm> formType() {
        return ConfirmCellForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.cell(catalog.require(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmCellForm form) {
        cells.confirm(new ConfirmCell(
                task.businessKey(), form.heldOn(), form.present(), form.members(), form.note(), form.evidence()));
        return TaskOutcome.done();
    }
}
