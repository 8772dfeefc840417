package vn.chidao.workflow.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;

/**
 * Turns raw submitted values into the handler's record, or refuses them with Vietnamese reasons at their fields: first
 * the form's limits, then the record's Bean Validation.
 */
@Component
public class FormIntake {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Validator validator;
    private final MessageSource messages;
    private final ObjectMapper binder = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public FormIntake(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** The handler's record from these raw values. */
    public <F extends Record> F bind(
            FormSchema schema,
            TaskFormHandler<F> handler,
            TaskContext task,
            Map<String, ? extends @Nullable Object> raw) {
        List<Problem> problems = new ArrayList<>();
        for (String key : raw.keySet()) {
            if (schema.field(key).isEmpty()) {
                problems.add(new Problem(null, text("workflow.form.unknown-key", List.of(key))));
            }
        }
        FormValues.Checked checked = FormValues.check(schema, raw, handler.options(task));
        checked.issues().forEach(issue -> problems.add(new Problem(issue.field(), text(issue.key(), issue.args()))));
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        F form = binder.convertValue(checked.values(), handler.formType());
        Set<ConstraintViolation<F>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new FormRefused(violations.stream()
                    .map(violation -> new Problem(violation.getPropertyPath().toString(), violation.getMessage()))
                    .toList());
        }
        return form;
    }

    /** A domain refusal as a refusal of the form, at its field where it has one. */
    public FormRefused refusal(BusinessRuleViolation violation) {
        return new FormRefused(List.of(new Problem(violation.field(), text(violation.key(), violation.args()))));
    }

    /** The values as canonical JSON, for the hash in the record. */
    public String canonical(Map<String, ? extends @Nullable Object> raw) {
        return binder.valueToTree(new java.util.TreeMap<>(new LinkedHashMap<>(raw)))
                .toString();
    }

    private String text(String key, List<Object> args) {
        return messages.getMessage(key, args.toArray(), key + " " + Arrays.toString(args.toArray()), VIETNAMESE);
    }
}
