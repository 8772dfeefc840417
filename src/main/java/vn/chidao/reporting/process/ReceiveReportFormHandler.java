package vn.chidao.reporting.process;

import org.springframework.stereotype.Component;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The receiver accepts the report or returns it for data. */
@Component
class ReceiveReportFormHandler implements TaskFormHandler<ReceiveReportForm> {

    private final ReportingManagement reporting;
    private final ReportingCatalog reports;
    private final ReportBriefings briefings;

    ReceiveReportFormHandler(ReportingManagement reporting, ReportingCatalog reports, ReportBriefings briefings) {
        this.reporting = reporting;
        this.reports = reports;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReceiveReportForm";
    }

    @Override
    public Class<ReceiveReportForm> formType() {
        return ReceiveReportForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withText(reports.require(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReceiveReportForm form) {
        boolean positive = form.decision() == ReceiveReportForm.Decision.ACCEPT;
        if (positive) {
            reporting.accept(task.businessKey(), form.comment());
        } else {
            reporting.returnForData(task.businessKey(), form.comment());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(PeriodicReportModel.REPORT_ACCEPTED, positive)
                .and(
                        PeriodicReportModel.DUE_ON,
                        reports.require(task.businessKey()).dueOn().toString());
    }
}
