package vn.chidao.obligation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.ReportResult;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.TaskProgress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

@Component
class ReportResultFormHandler implements TaskFormHandler<ReportResultForm> {

    private final ObligationTasks tasks;
    private final Occurrences occurrences;
    private final ObligationBriefing briefing;
    private final TargetChoices choices;
    private final CountedElsewhere elsewhere;
    private final ObjectProvider<RegisteredLines> registered;
    private final FigureIntake intake;
    private final AttachmentStore files;
    private final BusinessClock clock;

    ReportResultFormHandler(
            ObligationTasks tasks,
            Occurrences occurrences,
            ObligationBriefing briefing,
            TargetChoices choices,
            CountedElsewhere elsewhere,
            ObjectProvider<RegisteredLines> registered,
            FigureIntake intake,
            AttachmentStore files,
            BusinessClock clock) {
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.briefing = briefing;
        this.choices = choices;
        this.elsewhere = elsewhere;
        this.registered = registered;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "ReportResultForm";
    }

    @Override
    public Class<ReportResultForm> formType() {
        return ReportResultForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefing.withPlan(briefing.of(task), task).build();
    }

    /** A returned report comes back as it was sent: only what was asked for has to be typed. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        TaskProgress progress = occurrences.progress(task.businessKey());
        if (progress.result() == null) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("result", progress.result());
        values.put("doneOn", progress.doneOn());
        values.put(
                "figures",
                progress.figures().stream()
                        .map(figure -> FigureLine.rowOf(figure, intake))
                        .toList());
        registered.ifAvailable(lines -> lines.of(RecordedWork.Source.RESULT, List.of(task.businessKey()))
                .values()
                .forEach(line -> values.put("registeredLine", line.value())));
        if (progress.evidenceFileId() != null) {
            values.put("evidence", progress.evidenceFileId());
        }
        return values;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        OccurrenceView occurrence = occurrences.require(task.businessKey());
        RegisteredLines lines = registered.getIfAvailable();
        return Map.of(
                "registeredLines",
                lines == null
                        ? List.of()
                        : lines.choices(
                                occurrence.directiveId(),
                                List.of(occurrence.unitId(), occurrence.actingUnitId()),
                                clock.today()),
                "targets",
                choices.forResult(tasks.targetsOf(task.businessKey())),
                "countedAt",
                elsewhere.choices(occurrence.directiveId(), occurrence.unitId()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReportResultForm form) {
        tasks.report(new ReportResult(
                task.businessKey(),
                form.result(),
                form.doneOn(),
                figuresOf(task, form),
                evidenceOf(form),
                form.registeredLine()));
        return TaskOutcome.done();
    }

    private List<ReportResult.Figure> figuresOf(TaskContext task, ReportResultForm form) {
        List<FigureLine> lines = form.figures() == null ? List.of() : form.figures();
        List<Target> targets = tasks.targetsOf(task.businessKey());
        List<ReportResult.Figure> figures = new ArrayList<>();
        OccurrenceView occurrence = occurrences.require(task.businessKey());
        for (FigureLine line : lines) {
            String at = "figures[" + figures.size() + "].";
            IndicatorFigure counted = intake.take(at, line.typed());
            TargetTie tie = choices.tie(
                    at + "target", line.target(), counted.quantity().isCounted() ? counted.unit() : null, targets);
            CountedAt countedAt = elsewhere.chosen(
                    at + "countedAt", line.countedAt(), occurrence.directiveId(), occurrence.unitId(), counted);
            figures.add(new ReportResult.Figure(line.content(), counted, tie, countedAt));
        }
        return figures;
    }

    private @Nullable String evidenceOf(ReportResultForm form) {
        String fileId = form.evidence();
        if (fileId == null || fileId.isBlank()) {
            return null;
        }
        if (!files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("evidence", "obligation.rule.file-unknown");
        }
        return fileId;
    }
}
