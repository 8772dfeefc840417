package vn.chidao.reporting.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.PeriodicReportProcess;
import vn.chidao.reporting.ReceiptTurn;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.RunningModels;

/** Asks for one instance of the model per report; whoever receives the report decides about extensions. */
@Component
class CamundaPeriodicReportProcess implements PeriodicReportProcess {

    /** Version tag of the model whose instances have the receiver's task themselves; some run on. */
    private static final String FIRST_MODEL = "1.0";

    private final ProcessStarts starts;
    private final ProcessMessages messages;
    private final RunningModels models;

    CamundaPeriodicReportProcess(ProcessStarts starts, ProcessMessages messages, RunningModels models) {
        this.starts = starts;
        this.messages = messages;
        this.models = models;
    }

    @Override
    public void start(ReportOpening opening) {
        starts.request(
                PeriodicReportModel.PROCESS_ID,
                opening.reportId(),
                Map.of(
                        PeriodicReportModel.DIRECTIVE_ID.name(), opening.directiveId(),
                        PeriodicReportModel.UNIT_ID.name(), opening.unitId(),
                        PeriodicReportModel.CONSOLIDATING.name(), opening.consolidating(),
                        PeriodicReportModel.SUPERVISOR_UNIT_ID.name(), opening.receiverUnitId(),
                        PeriodicReportModel.DUE_ON.name(), opening.dueOn().toString()));
    }

    @Override
    public void contributionsClosed(String reportId) {
        // Asking and waiting are one transaction of the model: nobody waits only when an operator ended the instance.
        messages.tell(PeriodicReportModel.PROCESS_ID, reportId, PeriodicReportModel.CONTRIBUTIONS_CLOSED);
    }

    @Override
    public void askReceiver(ReceiptTurn turn, String directiveId, String receiverUnitId) {
        starts.request(
                ReportReceptionModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        ReportReceptionModel.DIRECTIVE_ID.name(), directiveId,
                        ReportReceptionModel.RECEIVER_UNIT_ID.name(), receiverUnitId,
                        ReportReceptionModel.SUPERVISOR_UNIT_ID.name(), receiverUnitId));
    }

    @Override
    public boolean asksReceiverItself(String reportId) {
        return models.versionTagOf(PeriodicReportModel.PROCESS_ID, reportId)
                .filter(FIRST_MODEL::equals)
                .isPresent();
    }

    @Override
    public void endReceipt(ReceiptTurn turn, String reason) {
        starts.end(ReportReceptionModel.PROCESS_ID, turn.id(), reason);
    }

    @Override
    public void reportAccepted(String reportId) {
        messages.tell(PeriodicReportModel.PROCESS_ID, reportId, PeriodicReportModel.REPORT_ACCEPTED);
    }

    @Override
    public void reportReturned(String reportId) {
        messages.tell(PeriodicReportModel.PROCESS_ID, reportId, PeriodicReportModel.REPORT_RETURNED);
    }

    @Override
    public void end(String reportId, String reason) {
        starts.end(PeriodicReportModel.PROCESS_ID, reportId, reason);
    }
}
