package vn.chidao.reporting.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportDraft;
import vn.chidao.reporting.ReportDrafting;
import vn.chidao.reporting.ReportView;
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
    private final CountedElsewhere elsewhere;
    private final FigureIntake intake;
    private final ReportMarks marks;

    DraftReportFormHandler(
            ReportingManagement reporting,
            ReportingCatalog reports,
            ReportDrafting drafting,
            ReportBriefings briefings,
            CountedElsewhere elsewhere,
            FigureIntake intake,
            ReportMarks marks) {
        this.reporting = reporting;
        this.reports = reports;
        this.drafting = drafting;
        this.briefings = briefings;
        this.elsewhere = elsewhere;
        this.intake = intake;
        this.marks = marks;
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
        values.put("answers", marks.rows(reports.require(task.businessKey())));
        return values;
    }

    @Override
    public Map<String, String> notes(TaskContext task, Map<String, Object> values) {
        return marks.notes(reports.require(task.businessKey()), values);
    }

    /** A sum counts here; only a unit's own figure may stand on another's row. */
    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        ReportView report = reports.require(task.businessKey());
        return Map.of(
                "countedAt",
                report.consolidating() ? List.of() : elsewhere.choices(report.directiveId(), report.unitId()),
                "marks",
                marks.open(report));
    }

    private Map<String, Object> row(FigureLine line) {
        Map<String, Object> row = intake.typed(line.content(), line.counted());
        if (line.countedAt() != null) {
            row.put("countedAt", line.countedAt().row());
        }
        return row;
    }

    @Override
    public TaskOutcome complete(TaskContext task, DraftReportForm form) {
        ReportView report = reports.require(task.businessKey());
        List<FigureLine> figures = new ArrayList<>();
        for (DraftReportForm.FigureRow row : form.rows()) {
            String at = "figures[" + figures.size() + "].";
            IndicatorFigure counted = intake.take(at, row.typed());
            figures.add(new FigureLine(
                    row.content(),
                    counted,
                    elsewhere.chosen(
                            at + "countedAt", row.countedAt(), report.directiveId(), report.unitId(), counted)));
        }
        reporting.submitDraft(new SubmitReport(task.businessKey(), form.text(), figures, form.said()));
        return TaskOutcome.done();
    }
}
