package vn.chidao.workflow.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * One field of a task form as the page draws it. Public because the template's expressions read it.
 *
 * @param key the form's key; in a row the column's key
 * @param name the request parameter: the key, or {@code lines[0].title} in a row
 * @param id the element's id, unique on the page
 * @param value what stands in the field; a check box is {@code "true"}, a file the stored file's id, a date ISO
 * @param columns the fields of a row, without values; only of {@link Type#ROWS}
 * @param rows one list of cells for each row, in the order of {@code columns}
 */
public record FieldView(
        Type type,
        String key,
        String name,
        String id,
        String label,
        @Nullable String hint,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable String min,
        @Nullable String max,
        @Nullable String step,
        List<Option> options,
        @Nullable String value,
        @Nullable String error,
        List<FieldView> columns,
        List<List<FieldView>> rows) {

    public FieldView {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** How a field is drawn. */
    public enum Type {
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
}
