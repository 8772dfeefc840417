package vn.chidao.reporting.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportDraft;
import vn.chidao.reporting.ReportDrafting;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.reporting.SubmitReport;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The unit's officer completes the draft that the records have begun. */
@Component
class DraftReportFormHandler implements TaskFormHandler<DraftReportForm> {

    private final ReportingManagement reporting;
    private final ReportingCatalog reports;
    private final ReportDrafting drafting;
    private final ReportBriefings briefings;

    DraftReportFormHandler(
            ReportingManagement reporting,
            ReportingCatalog reports,
            ReportDrafting drafting,
            ReportBriefings briefings) {
        this.reporting = reporting;
        this.reports = reports;
        this.drafting = drafting;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "DraftReportForm";
    }

    @Override
    public Class<DraftReportForm> formType() {
        return DraftReportForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(reports.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        ReportDraft draft = drafting.draft(task.businessKey());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("leadership", draft.text().leadership());
        values.put("results", draft.text().results());
        values.put("limitations", draft.text().limitations());
        values.put("directions", draft.text().directions());
        if (draft.text().proposals() != null) {
            values.put("proposals", draft.text().proposals());
        }
        values.put(
                "figures",
                draft.figures().stream().map(figure -> row(figure.line())).toList());
        return values;
    }

    private static Map<String, Object> row(FigureLine line) {
        return Map.of(
                "content",
                line.content().name(),
                "indicator",
                line.indicator(),
                "value",
                line.value(),
                "unit",
                line.unit());
    }

    @Override
    public TaskOutcome complete(TaskContext task, DraftReportForm form) {
        reporting.submitDraft(new SubmitReport(task.businessKey(), form.text(), form.figureLines()));
        return TaskOutcome.done();
    }
}
