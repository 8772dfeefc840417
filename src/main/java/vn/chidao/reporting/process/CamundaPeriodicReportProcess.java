package vn.chidao.reporting.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.PeriodicReportProcess;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per report; whoever receives the report decides about extensions. */
@Component
class CamundaPeriodicReportProcess implements PeriodicReportProcess {

    private static final Logger log = LoggerFactory.getLogger(CamundaPeriodicReportProcess.class);

    private final ProcessStarts starts;
    private final RuntimeService runtimeService;

    CamundaPeriodicReportProcess(ProcessStarts starts, RuntimeService runtimeService) {
        this.starts = starts;
        this.runtimeService = runtimeService;
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
        long waiting = runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(PeriodicReportModel.CONTRIBUTIONS_CLOSED)
                .processInstanceBusinessKey(reportId)
                .count();
        // Asking and waiting are one transaction of the model: nobody waits only when an operator ended the instance.
        if (waiting == 0) {
            log.warn("no instance of {} waits for the contributions to {}", PeriodicReportModel.PROCESS_ID, reportId);
            return;
        }
        runtimeService
                .createMessageCorrelation(PeriodicReportModel.CONTRIBUTIONS_CLOSED)
                .processInstanceBusinessKey(reportId)
                .correlate();
    }

    @Override
    public void end(String reportId, String reason) {
        starts.end(PeriodicReportModel.PROCESS_ID, reportId, reason);
    }
}
