package vn.chidao.assessment.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.CheckedScore;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoreLine;
import vn.chidao.assessment.ScoringView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body gives its scores, or returns the sheet with a remark at each place that is to be mended. */
@Component
class CheckScoresFormHandler implements TaskFormHandler<CheckScoresForm> {

    private final AssessmentManagement assessments;
    private final AssessmentBriefings briefings;

    CheckScoresFormHandler(AssessmentManagement assessments, AssessmentBriefings briefings) {
        this.assessments = assessments;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CheckScoresForm";
    }

    @Override
    public Class<CheckScoresForm> formType() {
        return CheckScoresForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.judged(task, false);
    }

    @Override
    public boolean decides() {
        return true;
    }

    /** Each criterion with what the organisation gave itself. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return prefill(briefings.scoring(briefings.round(task), task));
    }

    private static Map<String, Object> prefill(ScoringView scoring) {
        Map<String, Object> values = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScoreLine line : scoring.lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("criterion", String.valueOf(line.place()));
            if (line.points() != null) {
                row.put("points", AssessmentBriefings.typed(line.points()));
            }
            rows.add(row);
        }
        values.put("scores", rows);
        BigDecimal bonus = scoring.row().bonus();
        if (bonus != null && bonus.signum() > 0) {
            values.put("bonus", AssessmentBriefings.typed(bonus));
        }
        return values;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of("criteria", briefings.options(briefings.round(task)));
    }

    @Override
    public Opened open(TaskContext task) {
        RoundView round = briefings.round(task);
        ScoringView scoring = briefings.scoring(round, task);
        return new Opened(
                briefings.judged(round, scoring, false),
                prefill(scoring),
                Map.of("criteria", briefings.options(round)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, CheckScoresForm form) {
        int criteria = briefings.round(task).criteria().size();
        Rows rows = new Rows(
                form.scores().stream().map(CheckScoresForm.Line::criterion).toList(), criteria);
        List<CheckedScore.Line> lines = new ArrayList<>();
        for (int place = 0; place < criteria; place++) {
            CheckScoresForm.Line line = rows.at(place, form.scores());
            lines.add(new CheckedScore.Line(line.points(), line.note()));
        }
        try {
            return decide(task, form, lines);
        } catch (BusinessRuleViolation violation) {
            throw rows.atRow(violation);
        }
    }

    private TaskOutcome decide(TaskContext task, CheckScoresForm form, List<CheckedScore.Line> lines) {
        if (form.decision() == CheckScoresForm.Decision.ACCEPT) {
            assessments.accept(
                    AssessmentBriefings.sheetOf(task), new CheckedScore(lines, form.bonus(), form.bonusNote()));
            return TaskOutcome.with(AssessmentScoringModel.SCORES_ACCEPTED, true);
        }
        List<@Nullable String> remarks = new ArrayList<>();
        lines.forEach(line -> remarks.add(line.note()));
        AssessmentManagement.Revision revision =
                assessments.requestRevision(AssessmentBriefings.sheetOf(task), remarks, form.reason());
        return TaskOutcome.with(AssessmentScoringModel.SCORES_ACCEPTED, false)
                .and(AssessmentScoringModel.DUE_ON, revision.dueOn().toString())
                .and(AssessmentScoringModel.CHECK_DUE_ON, revision.checkDueOn().toString());
    }
}
