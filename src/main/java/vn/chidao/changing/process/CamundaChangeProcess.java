package vn.chidao.changing.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends {@code DirectiveRecall} and {@code ForeignChange}, and starts {@code ChangeReceipt}. */
@Component
class CamundaChangeProcess implements ChangeProcess {

    private final ProcessStarts starts;

    CamundaChangeProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void askForRecall(String changeId, String directiveId, String signingUnitId, String supervisorUnitId) {
        starts.request(
                DirectiveRecallModel.PROCESS_ID,
                changeId,
                Map.of(
                        DirectiveRecallModel.DIRECTIVE_ID.name(), directiveId,
                        DirectiveRecallModel.SIGNING_UNIT_ID.name(), signingUnitId,
                        DirectiveRecallModel.SUPERVISOR_UNIT_ID.name(), supervisorUnitId));
    }

    @Override
    public void askToConfirm(String changeId, String directiveId, String unitId) {
        starts.request(
                ForeignChangeModel.PROCESS_ID,
                changeId,
                Map.of(
                        ForeignChangeModel.DIRECTIVE_ID.name(), directiveId,
                        ForeignChangeModel.UNIT_ID.name(), unitId,
                        ForeignChangeModel.SUPERVISOR_UNIT_ID.name(), unitId));
    }

    @Override
    public void endDecision(String changeId, String reason) {
        starts.end(DirectiveRecallModel.PROCESS_ID, changeId, reason);
        starts.end(ForeignChangeModel.PROCESS_ID, changeId, reason);
    }

    @Override
    public void askReceiver(String answerId, String directiveId, String unitId, String supervisorUnitId) {
        starts.request(
                ChangeReceiptModel.PROCESS_ID,
                answerId,
                Map.of(
                        ChangeReceiptModel.DIRECTIVE_ID.name(), directiveId,
                        ChangeReceiptModel.UNIT_ID.name(), unitId,
                        ChangeReceiptModel.SUPERVISOR_UNIT_ID.name(), supervisorUnitId));
    }
}
