package vn.chidao.receiving.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectiveReceiptProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code DirectiveReceipt}, one small instance for each addressee. */
@Component
class CamundaDirectiveReceiptProcess implements DirectiveReceiptProcess {

    private final ProcessStarts starts;

    CamundaDirectiveReceiptProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(
            String receiptId, String directiveId, String unitId, String officeUnitId, String supervisorUnitId) {
        starts.request(
                DirectiveReceiptModel.PROCESS_ID,
                receiptId,
                Map.of(
                        DirectiveReceiptModel.DIRECTIVE_ID.name(), directiveId,
                        DirectiveReceiptModel.UNIT_ID.name(), unitId,
                        DirectiveReceiptModel.OFFICE_UNIT_ID.name(), officeUnitId,
                        DirectiveReceiptModel.SUPERVISOR_UNIT_ID.name(), supervisorUnitId));
    }

    @Override
    public void end(String receiptId, String reason) {
        starts.end(DirectiveReceiptModel.PROCESS_ID, receiptId, reason);
    }
}
