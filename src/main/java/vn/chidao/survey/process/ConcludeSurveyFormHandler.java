package vn.chidao.survey.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.survey.SurveyManagement;
import vn.chidao.survey.SurveyOutcome;
import vn.chidao.survey.SurveyView;
import vn.chidao.survey.TallyView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The leader of the Front that opened the survey concludes it; what is typed of missing areas is counted beside the form. */
@Component
class ConcludeSurveyFormHandler implements TaskFormHandler<ConcludeSurveyForm> {

    private final SurveyManagement surveys;
    private final SurveyBriefings briefings;

    ConcludeSurveyFormHandler(SurveyManagement surveys, SurveyBriefings briefings) {
        this.surveys = surveys;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConcludeSurveyForm";
    }

    @Override
    public Class<ConcludeSurveyForm> formType() {
        return ConcludeSurveyForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.concluded(task.businessKey());
    }

    /** What the figures say is chosen already where none is missing; else what is known of each missing area stands there. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        SurveyView survey = briefings.survey(task.businessKey());
        Map<String, Object> values = new HashMap<>();
        List<TallyView> gaps = survey.gaps();
        SurveyOutcome said = survey.result().outcome();
        if (gaps.isEmpty() && said != null) {
            values.put("outcome", said.name());
        } else {
            values.put(
                    "missing", gaps.stream().map(ConcludeSurveyFormHandler::row).toList());
        }
        return values;
    }

    private static Map<String, Object> row(TallyView tally) {
        Map<String, Object> row = new HashMap<>(Map.of("area", tally.id()));
        if (tally.householdsTotal() != null) {
            row.put("households", tally.householdsTotal());
        }
        return row;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "areas",
                briefings.survey(task.businessKey()).gaps().stream()
                        .map(tally -> new Option(tally.id(), tally.areaName()))
                        .toList());
    }

    @Override
    public List<TaskBriefing.Grid> beside(TaskContext task, Map<String, Object> values) {
        return List.of(briefings.result(surveys.resultWith(task.businessKey(), typed(values))));
    }

    private static Map<String, Integer> typed(Map<String, Object> values) {
        Map<String, Integer> households = new HashMap<>();
        if (values.get("missing") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> cells && cells.get("area") instanceof String area) {
                    String number = String.valueOf(cells.get("households")).strip();
                    if (number.matches("\\d{1,7}")) {
                        households.put(area, Integer.valueOf(number));
                    }
                }
            }
        }
        return households;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConcludeSurveyForm form) {
        surveys.conclude(
                task.businessKey(),
                SurveyOutcome.valueOf(form.outcome().name()),
                households(task, form),
                form.reason(),
                form.opinion());
        return TaskOutcome.done();
    }

    private Map<String, Integer> households(TaskContext task, ConcludeSurveyForm form) {
        Set<String> gaps = briefings.survey(task.businessKey()).gaps().stream()
                .map(TallyView::id)
                .collect(Collectors.toSet());
        List<ConcludeSurveyForm.Line> lines = form.missing() == null ? List.of() : form.missing();
        Map<String, Integer> households = new HashMap<>();
        for (int row = 0; row < lines.size(); row++) {
            String area = lines.get(row).area();
            if (!gaps.contains(area) || households.put(area, lines.get(row).households()) != null) {
                throw BusinessRuleViolation.at("missing[" + row + "].area", "survey.rule.area-twice");
            }
        }
        return households;
    }
}
