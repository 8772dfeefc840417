package vn.chidao.reporting.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.MarkPlace;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The unit's leader sends the report or wants another draft. */
@Component
class ApproveReportFormHandler implements TaskFormHandler<ApproveReportForm> {

    private final ReportingManagement reporting;
    private final ReportingCatalog reports;
    private final ReportBriefings briefings;
    private final ReportMarks marks;

    ApproveReportFormHandler(
            ReportingManagement reporting, ReportingCatalog reports, ReportBriefings briefings, ReportMarks marks) {
        this.reporting = reporting;
        this.reports = reports;
        this.briefings = briefings;
        this.marks = marks;
    }

    @Override
    public String formId() {
        return "ApproveReportForm";
    }

    @Override
    public Class<ApproveReportForm> formType() {
        return ApproveReportForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withText(reports.require(task.businessKey())).build();
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of("places", marks.places(reports.require(task.businessKey())));
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveReportForm form) {
        boolean positive = form.decision() == ApproveReportForm.Decision.APPROVE;
        List<MarkPlace> places = MarkRow.of(form.marks(), !positive);
        if (positive) {
            reporting.approve(task.businessKey(), form.comment());
        } else {
            reporting.refuse(task.businessKey(), form.comment(), places);
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(PeriodicReportModel.REPORT_APPROVED, positive)
                .and(
                        PeriodicReportModel.DUE_ON,
                        reports.require(task.businessKey()).dueOn().toString());
    }
}
