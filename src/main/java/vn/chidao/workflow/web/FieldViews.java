package vn.chidao.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Field;
import vn.chidao.workflow.form.FormSchema.Kind;

/** Draws a form's fields with the values that stand in them and what is wrong with these. */
final class FieldViews {

    private final Map<String, List<Option>> suppliedOptions;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private final Map<String, String> notes;

    private FieldViews(Map<String, List<Option>> suppliedOptions, List<Problem> problems, Map<String, String> notes) {
        this.suppliedOptions = suppliedOptions;
        this.notes = notes;
        for (Problem problem : problems) {
            if (problem.field() != null) {
                errors.merge(problem.field(), problem.message(), (one, two) -> one + " " + two);
            }
        }
    }

    static List<FieldView> of(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> values,
            Map<String, List<Option>> suppliedOptions,
            List<Problem> problems) {
        return of(schema, values, suppliedOptions, problems, Map.of());
    }

    /** @param notes what somebody remarked on single fields, by their names */
    static List<FieldView> of(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> values,
            Map<String, List<Option>> suppliedOptions,
            List<Problem> problems,
            Map<String, String> notes) {
        FieldViews views = new FieldViews(suppliedOptions, problems, notes);
        return views.asked(schema.fields()).stream()
                .map(field -> views.view(field, field.key(), values.get(field.key())))
                .toList();
    }

    /** A choice that may be left open and has nothing to choose from is not asked, nor are rows that need such a choice. */
    private List<Field> asked(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.required() || !(hasNothingToChoose(field) || needsAChoiceOfNothing(field)))
                .toList();
    }

    private boolean hasNothingToChoose(Field field) {
        return field.valuesKey() != null && optionsOf(field).isEmpty();
    }

    private boolean needsAChoiceOfNothing(Field rows) {
        return rows.columns().stream()
                .anyMatch(column -> column.required()
                        && column.valuesKey() != null
                        && List.of().equals(suppliedOptions.get(column.valuesKey())));
    }

    /** The remark stands before what the form itself says of the field. */
    private @Nullable String hint(Field field, String name) {
        String note = notes.get(name);
        if (note == null) {
            return field.hint();
        }
        return "▲ " + note + (field.hint() == null ? "" : " · " + field.hint());
    }

    private List<Option> optionsOf(Field field) {
        return field.valuesKey() == null ? field.options() : suppliedOptions.getOrDefault(field.valuesKey(), List.of());
    }

    private FieldView view(Field field, String name, @Nullable Object value) {
        List<Field> asked = asked(field.columns());
        List<FieldView> columns =
                asked.stream().map(column -> view(column, column.key(), null)).toList();
        List<List<FieldView>> rows = new ArrayList<>();
        if (field.kind() == Kind.ROWS) {
            List<?> given = value instanceof List<?> list && !list.isEmpty() ? list : List.of(Map.of());
            for (int index = 0; index < given.size(); index++) {
                Map<?, ?> cells = given.get(index) instanceof Map<?, ?> map ? map : Map.of();
                String prefix = name + "[" + index + "].";
                rows.add(asked.stream()
                        .map(column -> view(column, prefix + column.key(), cells.get(column.key())))
                        .toList());
            }
        }
        return new FieldView(
                FieldView.Type.valueOf(field.kind().name()),
                field.key(),
                name,
                "f-" + name.replaceAll("[^a-zA-Z0-9]+", "-"),
                field.label(),
                hint(field, name),
                field.required(),
                field.maxLength(),
                field.min() == null ? null : field.min().toPlainString(),
                field.max() == null ? null : field.max().toPlainString(),
                step(field.decimals()),
                optionsOf(field),
                text(value),
                errors.get(name),
                columns,
                rows);
    }

    private static String step(int decimals) {
        return decimals == 0 ? "1" : "0." + "0".repeat(decimals - 1) + "1";
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null || value instanceof Map) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(String::valueOf)
                    .reduce((one, two) -> one + "," + two)
                    .orElse(null);
        }
        return value.toString();
    }
}
