package vn.chidao.reporting.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.PeriodicReportProcess;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per report; whoever receives the report decides about extensions. */
@Component
class CamundaPeriodicReportProcess implements PeriodicReportProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaPeriodicReportProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public void start(ReportOpening opening) {
        starts.request(
                PeriodicReportModel.PROCESS_ID,
                opening.reportId(),
                Map.of(
                        PeriodicReportModel.DIRECTIVE_ID.name(), opening.directiveId(),
                        PeriodicReportModel.UNIT_ID.name(), opening.unitId(),
                        PeriodicReportModel.RECEIVER_UNIT_ID.name(), opening.receiverUnitId(),
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
    public void end(String reportId, String reason) {
        starts.end(PeriodicReportModel.PROCESS_ID, reportId, reason);
    }
}
