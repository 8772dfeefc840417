package vn.chidao.reporting.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.MarkPlace;
import vn.chidao.reporting.ReceiptTurn;
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
    private final ReportMarks marks;

    ReceiveReportFormHandler(
            ReportingManagement reporting, ReportingCatalog reports, ReportBriefings briefings, ReportMarks marks) {
        this.reporting = reporting;
        this.reports = reports;
        this.briefings = briefings;
        this.marks = marks;
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
        return briefings.withText(reports.require(turnOf(task).reportId())).build();
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of("places", marks.places(reports.require(turnOf(task).reportId())));
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReceiveReportForm form) {
        boolean positive = form.decision() == ReceiveReportForm.Decision.ACCEPT;
        ReceiptTurn turn = turnOf(task);
        List<MarkPlace> places = MarkRow.of(form.marks(), !positive);
        if (positive) {
            reporting.accept(turn, form.comment());
        } else {
            reporting.returnForData(turn, form.comment(), places);
        }
        TaskOutcome outcome = TaskOutcome.with(ReportReceptionModel.REPORT_ACCEPTED, positive);
        return isOfBefore(task)
                ? outcome.and(
                        PeriodicReportModel.DUE_ON,
                        reports.require(turn.reportId()).dueOn().toString())
                : outcome;
    }

    /** Reports sent before each receiver had an instance of its own have one receiver, asked in the report's instance. */
    private ReceiptTurn turnOf(TaskContext task) {
        return isOfBefore(task) ? reports.firstTurn(task.businessKey()) : ReceiptTurn.parse(task.businessKey());
    }

    private static boolean isOfBefore(TaskContext task) {
        return PeriodicReportModel.PROCESS_ID.equals(task.processId());
    }
}
