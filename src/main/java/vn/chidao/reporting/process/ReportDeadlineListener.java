package vn.chidao.reporting.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.workflow.DeadlineMoved;

/** Keeps a report's own date in step with an extension granted on its task. */
@Component
class ReportDeadlineListener {

    private final ReportingManagement reporting;

    ReportDeadlineListener(ReportingManagement reporting) {
        this.reporting = reporting;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (PeriodicReportModel.PROCESS_ID.equals(moved.processId())) {
            reporting.moveDeadline(moved.businessKey(), moved.from(), moved.to());
        }
    }
}
