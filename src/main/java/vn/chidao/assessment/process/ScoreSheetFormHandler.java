package vn.chidao.assessment.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoreLine;
import vn.chidao.assessment.ScoringView;
import vn.chidao.assessment.SelfScore;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An organisation scores itself: one row for each criterion, with what is proposed from the record already in it. */
@Component
class ScoreSheetFormHandler implements TaskFormHandler<ScoreSheetForm> {

    private final AssessmentManagement assessments;
    private final AssessmentBriefings briefings;

    ScoreSheetFormHandler(AssessmentManagement assessments, AssessmentBriefings briefings) {
        this.assessments = assessments;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ScoreSheetForm";
    }

    @Override
    public Class<ScoreSheetForm> formType() {
        return ScoreSheetForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.scored(task);
    }

    /** A sheet that came back stands as it was scored: only what is wrong has to be typed. */
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
            BigDecimal points = line.points() == null ? line.proposed() : line.points();
            if (points != null) {
                row.put("points", AssessmentBriefings.typed(points));
            }
            if (line.reason() != null) {
                row.put("reason", line.reason());
            }
            if (line.evidence() != null) {
                row.put("evidence", line.evidence());
            }
            rows.add(row);
        }
        values.put("scores", rows);
        BigDecimal bonus = scoring.row().bonus();
        if (bonus != null && bonus.signum() > 0) {
            values.put("bonus", AssessmentBriefings.typed(bonus));
        }
        if (scoring.bonusReason() != null) {
            values.put("bonusReason", scoring.bonusReason());
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
                briefings.scored(round, scoring), prefill(scoring), Map.of("criteria", briefings.options(round)));
    }

    @Override
    public Map<String, String> notes(TaskContext task, Map<String, Object> values) {
        return briefings.remarks(task, values);
    }

    @Override
    public TaskOutcome complete(TaskContext task, ScoreSheetForm form) {
        int criteria = briefings.round(task).criteria().size();
        Rows rows = new Rows(
                form.scores().stream().map(ScoreSheetForm.Line::criterion).toList(), criteria);
        List<SelfScore.Line> lines = new ArrayList<>();
        for (int place = 0; place < criteria; place++) {
            ScoreSheetForm.Line line = rows.at(place, form.scores());
            lines.add(new SelfScore.Line(line.points(), line.reason(), line.evidence()));
        }
        try {
            assessments.score(
                    AssessmentBriefings.sheetOf(task), new SelfScore(lines, form.bonus(), form.bonusReason()));
        } catch (BusinessRuleViolation violation) {
            throw rows.atRow(violation);
        }
        return TaskOutcome.done();
    }
}
