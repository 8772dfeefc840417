package vn.chidao.testing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Field;

/** Stands in for a module behind a real form: answers with the routing variables it was told, does nothing else. */
final class StubHandler implements TaskFormHandler<StubHandler.AnyAnswers> {

    private static final Option ANY = new Option("any", "Bất kỳ");

    /** The real records are held to their forms by {@code FormsTests}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AnyAnswers() {}

    private final FormSchema schema;
    private TaskOutcome next = TaskOutcome.done();

    StubHandler(FormSchema schema) {
        this.schema = schema;
    }

    void answerWith(TaskOutcome outcome) {
        this.next = outcome;
    }

    @Override
    public String formId() {
        return schema.id();
    }

    @Override
    public Class<AnyAnswers> formType() {
        return AnyAnswers.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return TaskBriefing.about(task.businessKey()).build();
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        Map<String, List<Option>> options = new LinkedHashMap<>();
        schema.fields().forEach(field -> {
            supply(field, options);
            field.columns().forEach(column -> supply(column, options));
        });
        return options;
    }

    private static void supply(Field field, Map<String, List<Option>> options) {
        if (field.valuesKey() != null) {
            options.put(field.valuesKey(), List.of(ANY));
        }
    }

    @Override
    public TaskOutcome complete(TaskContext task, AnyAnswers form) {
        return next;
    }

    /** Values the form's own limits let through, for its required fields. */
    Map<String, Object> validAnswers() {
        return answers(schema.fields());
    }

    private static Map<String, Object> answers(List<Field> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.stream().filter(Field::required).forEach(field -> answers.put(field.key(), answer(field)));
        return answers;
    }

    private static Object answer(Field field) {
        return switch (field.kind()) {
            case TEXT, TEXTAREA, FILE -> "Đã thực hiện";
            case NUMBER -> field.min() == null ? BigDecimal.ONE : field.min();
            case DATE -> "2018-03-15";
            case SELECT, RADIO ->
                field.valuesKey() != null ? ANY.value() : field.options().get(0).value();
            case CHECKBOX -> true;
            case ROWS -> List.of(answers(field.columns()));
        };
    }
}
