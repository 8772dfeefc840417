package vn.chidao.workflow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Field;
import vn.chidao.workflow.form.FormSchema.Kind;
import vn.chidao.workflow.form.FormSchemaReader;

/** What somebody typed into a form whose task a colleague has completed meanwhile, so that he can still take it along. */
@Component
class TypedAnswers {

    private final FormSchemaReader reader;

    TypedAnswers(FormSchemaReader reader) {
        this.reader = reader;
    }

    /** A field's label and what stood in it. */
    public record Typed(String label, String text) {}

    /** In the order of the form; empty fields are left out. */
    List<Typed> of(String formId, MultiValueMap<String, String> parameters) {
        FormSchema schema = schemaOf(formId);
        if (schema == null) {
            return List.of();
        }
        Map<String, Object> values = SubmittedForm.read(schema, parameters);
        List<Typed> typed = new ArrayList<>();
        for (Field field : schema.fields()) {
            Object value = values.get(field.key());
            if (field.kind() == Kind.ROWS && value instanceof List<?> rows) {
                for (int row = 0; row < rows.size(); row++) {
                    add(typed, field.label() + " " + (row + 1), row(field, (Map<?, ?>) rows.get(row)));
                }
            } else if (field.kind() != Kind.FILE && value != null) {
                add(typed, field.label(), labelled(field, value.toString()));
            }
        }
        return typed;
    }

    /** Labels of the fields in which a colleague has sent something else; empty for a form that is not known any more. */
    Optional<List<String>> differing(
            String formId, MultiValueMap<String, String> parameters, Map<String, Object> sent) {
        return Optional.ofNullable(schemaOf(formId))
                .map(schema -> ColleagueDrafts.differing(schema, SubmittedForm.read(schema, parameters), sent));
    }

    private static void add(List<Typed> typed, String label, String text) {
        if (!text.isBlank()) {
            typed.add(new Typed(label, text));
        }
    }

    private static String row(Field field, Map<?, ?> cells) {
        List<String> said = new ArrayList<>();
        for (Field column : field.columns()) {
            Object value = cells.get(column.key());
            if (value != null && !value.toString().isBlank()) {
                said.add(column.label() + ": " + labelled(column, value.toString()));
            }
        }
        return String.join("; ", said);
    }

    private static String labelled(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label())
                .findFirst()
                .orElse(value);
    }

    private @Nullable FormSchema schemaOf(String formId) {
        if (!formId.matches("[A-Za-z0-9]+")) {
            return null;
        }
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/" + formId + ".form");
            return found.length == 0 ? null : reader.read(found[0].getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
