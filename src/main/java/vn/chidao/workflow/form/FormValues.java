package vn.chidao.workflow.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.form.FormSchema.Field;

/**
 * Checks raw values against a form's own limits and brings them into one shape: text in NFC and stripped, numbers as
 * {@link BigDecimal}, dates as {@link LocalDate}, rows as maps. Collects every problem instead of stopping at one.
 */
final class FormValues {

    /** A problem as message key with arguments; the first names the field, by its label where it has one. */
    record Issue(String field, String key, List<Object> args) {}

    private final Map<String, List<Option>> suppliedOptions;
    private final List<Issue> issues = new ArrayList<>();

    private FormValues(Map<String, List<Option>> suppliedOptions) {
        this.suppliedOptions = suppliedOptions;
    }

    /** The clean values and what is wrong with the raw ones. */
    record Checked(Map<String, @Nullable Object> values, List<Issue> issues) {}

    static Checked check(
            FormSchema schema, Map<String, ? extends @Nullable Object> raw, Map<String, List<Option>> suppliedOptions) {
        FormValues check = new FormValues(suppliedOptions);
        Map<String, @Nullable Object> clean = check.record(schema.fields(), raw, "");
        return new Checked(clean, check.issues);
    }

    private Map<String, @Nullable Object> record(
            List<Field> fields, Map<String, ? extends @Nullable Object> raw, String prefix) {
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = raw.get(field.key());
            clean.put(field.key(), value(field, value, prefix + field.key()));
        }
        return clean;
    }

    private @Nullable Object value(Field field, @Nullable Object raw, String path) {
        Object clean = switch (field.kind()) {
            case TEXT, TEXTAREA, FILE -> text(field, raw, path);
            case NUMBER -> number(field, raw, path);
            case DATE -> date(field, raw, path);
            case SELECT, RADIO -> choice(field, text(field, raw, path), path);
            case CHECKBOX -> checkbox(raw);
            case ROWS -> rows(field, raw, path);
        };
        boolean missing =
                clean == null || (clean instanceof Collection<?> rows && rows.isEmpty()) || Boolean.FALSE.equals(clean);
        if (field.required()
                && missing
                && issues.stream().noneMatch(issue -> issue.field().equals(path))) {
            issue(
                    path,
                    field.kind() == FormSchema.Kind.ROWS ? "workflow.form.rows-required" : "workflow.form.required",
                    field);
        }
        return clean;
    }

    private @Nullable String text(Field field, @Nullable Object raw, String path) {
        if (raw == null) {
            return null;
        }
        if (raw instanceof Collection || raw instanceof Map) {
            issue(path, "workflow.form.not-understood", field);
            return null;
        }
        String text = Normalizer.normalize(written(raw), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t')) {
            issue(path, "workflow.form.control-character", field);
            return null;
        }
        if (field.maxLength() != null && text.codePointCount(0, text.length()) > field.maxLength()) {
            issue(path, "workflow.form.too-long", field, field.maxLength());
        }
        if (field.minLength() != null && text.codePointCount(0, text.length()) < field.minLength()) {
            issue(path, "workflow.form.too-short", field, field.minLength());
        }
        return text;
    }

    /** A program's number is written as people here write it, or 3.125 would be read as three thousand. */
    private static String written(Object raw) {
        return raw instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString().replace('.', ',')
                : raw.toString();
    }

    private @Nullable BigDecimal number(Field field, @Nullable Object raw, String path) {
        if (raw == null || raw.toString().isBlank()) {
            return null;
        }
        BigDecimal number;
        try {
            String digits = raw.toString().strip().replace("\u00a0", "").replace(" ", "");
            if (digits.length() > 40) {
                throw new NumberFormatException("too many digits");
            }
            number = new BigDecimal(digits.indexOf('.') < 0 ? digits.replace(',', '.') : digits);
            if (Math.abs((long) number.scale()) > 40) {
                throw new NumberFormatException("out of range");
            }
        } catch (NumberFormatException e) {
            issue(path, "workflow.form.not-a-number", field);
            return null;
        }
        if (number.stripTrailingZeros().scale() > field.decimals()) {
            issue(
                    path,
                    field.decimals() == 0 ? "workflow.form.not-whole" : "workflow.form.too-many-decimals",
                    field,
                    field.decimals());
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            issue(path, "workflow.form.too-small", field, field.min().toPlainString());
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            issue(path, "workflow.form.too-large", field, field.max().toPlainString());
        }
        return number;
    }

    private @Nullable LocalDate date(Field field, @Nullable Object raw, String path) {
        if (raw == null || raw.toString().isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(raw.toString().strip());
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                issue(path, "workflow.form.not-a-date", field);
                return null;
            }
            return date;
        } catch (DateTimeParseException e) {
            issue(path, "workflow.form.not-a-date", field);
            return null;
        }
    }

    private @Nullable String choice(Field field, @Nullable String value, String path) {
        if (value == null) {
            return null;
        }
        if (optionsOf(field).stream().noneMatch(option -> option.value().equals(value))) {
            issue(path, "workflow.form.not-an-option", field);
            return null;
        }
        return value;
    }

    private static boolean checkbox(@Nullable Object raw) {
        return raw != null && ("true".equalsIgnoreCase(raw.toString()) || "on".equalsIgnoreCase(raw.toString()));
    }

    private List<Map<String, @Nullable Object>> rows(Field field, @Nullable Object raw, String path) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (raw == null) {
            return rows;
        }
        if (!(raw instanceof Collection<?> given)) {
            issue(path, "workflow.form.not-understood", field);
            return rows;
        }
        if (given.size() > 500) {
            issue(path, "workflow.form.too-many-rows", field, 500);
            return rows;
        }
        int index = 0;
        for (Object row : given) {
            if (!(row instanceof Map<?, ?> cells)) {
                issue(path, "workflow.form.not-understood", field);
                return rows;
            }
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            cells.forEach((key, value) -> named.put(String.valueOf(key), value));
            String prefix = path + "[" + index + "].";
            refuseUnknown(field, named, path, prefix);
            rows.add(record(field.columns(), named, prefix));
            index++;
        }
        return rows;
    }

    private void refuseUnknown(Field rows, Map<String, ? extends @Nullable Object> cells, String path, String prefix) {
        for (String key : cells.keySet()) {
            if (rows.columns().stream().noneMatch(column -> column.key().equals(key))) {
                issues.add(new Issue(path, "workflow.form.unknown-key", List.of(prefix + key)));
            }
        }
    }

    private List<Option> optionsOf(Field field) {
        return field.valuesKey() == null ? field.options() : suppliedOptions.getOrDefault(field.valuesKey(), List.of());
    }

    private void issue(String path, String key, Field field, Object... more) {
        List<Object> args = new ArrayList<>();
        args.add(field.label());
        args.addAll(List.of(more));
        issues.add(new Issue(path, key, args));
    }
}
