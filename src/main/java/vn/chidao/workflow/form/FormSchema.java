package vn.chidao.workflow.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.TaskFormHandler.Option;

/** A {@code .form} file as we understand it: the fields people fill in, in their order. */
public record FormSchema(String id, List<Field> fields) {

    public FormSchema {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What a field holds. A file is a text field with the property {@code widget=file}; rows are a dynamic list. */
    public enum Kind {
        TEXT,
        TEXTAREA,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECKBOX,
        FILE,
        ROWS
    }

    /**
     * One field with its limits.
     *
     * @param valuesKey where the handler supplies the options, else null
     * @param columns the fields of a row, for {@link Kind#ROWS}
     */
    public record Field(
            String key,
            Kind kind,
            String label,
            @Nullable String hint,
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int decimals,
            List<Option> options,
            @Nullable String valuesKey,
            @Nullable String accept,
            List<Field> columns) {

        public Field {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }
    }
}
