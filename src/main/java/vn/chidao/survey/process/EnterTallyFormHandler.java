package vn.chidao.survey.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.survey.AnswerCount;
import vn.chidao.survey.Question;
import vn.chidao.survey.SurveyManagement;
import vn.chidao.survey.SurveyView;
import vn.chidao.survey.TallyEntry;
import vn.chidao.survey.TallyMethod;
import vn.chidao.survey.TallyTurn;
import vn.chidao.survey.TallyView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The commune's Front enters the count of an area: one row for each question, already there. */
@Component
class EnterTallyFormHandler implements TaskFormHandler<EnterTallyForm> {

    private final SurveyManagement surveys;
    private final SurveyBriefings briefings;

    EnterTallyFormHandler(SurveyManagement surveys, SurveyBriefings briefings) {
        this.surveys = surveys;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "EnterTallyForm";
    }

    @Override
    public Class<EnterTallyForm> formType() {
        return EnterTallyForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.entered(turn(task));
    }

    /** A count that came back stands as it was entered: only what is wrong has to be typed. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        SurveyView survey = briefings.surveyOf(turn(task));
        TallyView tally = briefings.tallyOf(survey, turn(task));
        Map<String, Object> values = new HashMap<>();
        tally.entry().ifPresent(entry -> {
            values.put("method", entry.method().name());
            values.put("householdsTotal", entry.householdsTotal());
            values.put("ballotsIssued", entry.ballotsIssued());
            values.put("ballotsReturned", entry.ballotsReturned());
            values.put("ballotsInvalid", entry.ballotsInvalid());
            if (entry.fileId() != null) {
                values.put("minutes", entry.fileId());
            }
            if (entry.note() != null) {
                values.put("note", entry.note());
            }
        });
        List<AnswerCount> entered = tally.entry().map(TallyEntry::answers).orElse(List.of());
        values.put(
                "answers",
                IntStream.range(0, survey.questions().size())
                        .mapToObj(at -> row(at, entered))
                        .toList());
        return values;
    }

    private static Map<String, Object> row(int question, List<AnswerCount> entered) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("question", String.valueOf(question));
        if (question < entered.size()) {
            row.put("satisfied", entered.get(question).satisfied());
            row.put("unsatisfied", entered.get(question).unsatisfied());
            row.put("noOpinion", entered.get(question).noOpinion());
        }
        return row;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        List<Question> questions = briefings.surveyOf(turn(task)).questions();
        return Map.of(
                "questions",
                IntStream.range(0, questions.size())
                        .mapToObj(at -> new Option(
                                String.valueOf(at),
                                (at + 1) + ". " + questions.get(at).text()))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, EnterTallyForm form) {
        int questions = briefings.surveyOf(turn(task)).questions().size();
        Map<Integer, Integer> rows = rowsOfQuestions(form.answers(), questions);
        try {
            surveys.enter(turn(task), entry(form, rows));
        } catch (BusinessRuleViolation violation) {
            throw atRowOfForm(violation, rows);
        }
        return TaskOutcome.done();
    }

    /** In which row each question stands. */
    private static Map<Integer, Integer> rowsOfQuestions(List<EnterTallyForm.Line> lines, int questions) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < lines.size(); row++) {
            int question = Integer.parseInt(lines.get(row).question());
            if (rows.put(question, row) != null) {
                throw BusinessRuleViolation.at("answers[" + row + "].question", "survey.rule.question-twice");
            }
        }
        if (rows.size() != questions) {
            throw BusinessRuleViolation.at("answers", "survey.rule.every-question", questions);
        }
        return rows;
    }

    private static TallyEntry entry(EnterTallyForm form, Map<Integer, Integer> rows) {
        List<AnswerCount> answers = new ArrayList<>();
        for (int question = 0; question < rows.size(); question++) {
            EnterTallyForm.Line line = form.answers().get(rows.getOrDefault(question, 0));
            answers.add(new AnswerCount(line.satisfied(), line.unsatisfied(), line.noOpinion()));
        }
        return new TallyEntry(
                TallyMethod.valueOf(form.method().name()),
                form.householdsTotal(),
                form.ballotsIssued(),
                form.ballotsReturned(),
                form.ballotsInvalid(),
                answers,
                form.minutes(),
                form.note());
    }

    /** Rows may have been typed in another order than the questions have. */
    private static BusinessRuleViolation atRowOfForm(BusinessRuleViolation violation, Map<Integer, Integer> rows) {
        String field = violation.field();
        if (field == null || !field.startsWith("answers[")) {
            return violation;
        }
        int end = field.indexOf(']');
        Integer row = rows.get(Integer.valueOf(field.substring("answers[".length(), end)));
        return BusinessRuleViolation.at(
                "answers[" + row + field.substring(end),
                violation.key(),
                violation.args().toArray());
    }

    private static TallyTurn turn(TaskContext task) {
        return TallyTurn.parse(task.businessKey());
    }
}
