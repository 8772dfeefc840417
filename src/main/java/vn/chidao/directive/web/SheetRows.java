package vn.chidao.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.chidao.directive.web.Clerks.Choice;

/** The groups of lines of a draft's sheet, as {@code fragments/field} draws them. */
final class SheetRows {

    private final DraftSheet sheet;
    private final Map<String, String> errors;
    private final MessageSource messages;
    private final Locale locale;

    SheetRows(DraftSheet sheet, Map<String, String> errors, MessageSource messages, Locale locale) {
        this.sheet = sheet;
        this.errors = errors;
        this.messages = messages;
        this.locale = locale;
    }

    Map<String, Object> of(String key, Column... columns) {
        List<List<Map<String, Object>>> lines = new ArrayList<>();
        List<Map<String, String>> rows = sheet.rows(key);
        for (int at = 0; at < rows.size(); at++) {
            List<Map<String, Object>> cells = new ArrayList<>();
            for (Column column : columns) {
                cells.add(cell(
                        key,
                        String.valueOf(at),
                        column.offering(rows.get(at)),
                        rows.get(at).get(column.key())));
            }
            lines.add(cells);
        }
        List<Map<String, Object>> heads = new ArrayList<>();
        for (Column column : columns) {
            heads.add(cell(key, "INDEX", column, null));
        }
        Map<String, Object> group = field("ROWS", key, key, key, "directive.draft." + key, null);
        group.put("columns", heads);
        group.put("rows", lines);
        group.put("error", errors.get(key));
        return group;
    }

    private Map<String, Object> cell(String group, String at, Column column, @Nullable String value) {
        Map<String, Object> cell = field(
                column.type(),
                column.key(),
                group + "[" + at + "]." + column.key(),
                group + "-" + at + "-" + column.key(),
                "directive.draft." + group + "." + column.key(),
                column.options());
        cell.put("value", Objects.requireNonNullElse(value, ""));
        cell.put("hint", null);
        return cell;
    }

    private Map<String, Object> field(
            String type, String key, String name, String id, String label, @Nullable List<Choice> options) {
        Map<String, Object> field = new HashMap<>();
        field.put("type", type);
        field.put("key", key);
        field.put("name", name);
        field.put("id", id);
        field.put("label", messages.getMessage(label, null, locale));
        field.put("hint", type.equals("ROWS") ? messages.getMessage(label + ".hint", null, locale) : null);
        field.put("options", options);
        for (String none :
                List.of("required", "maxLength", "min", "max", "step", "value", "error", "columns", "rows")) {
            field.put(none, none.equals("required") ? Boolean.FALSE : null);
        }
        return field;
    }

    static Column choice(String key, List<Choice> options) {
        return new Column("SELECT", key, options);
    }

    static Column text(String key) {
        return new Column("TEXT", key, null);
    }

    static Column paragraphs(String key) {
        return new Column("TEXTAREA", key, null);
    }

    /** A column of a group. */
    record Column(String type, String key, @Nullable List<Choice> options) {

        /** What the line has chosen already stays on offer, called as the line calls it. */
        private Column offering(Map<String, String> line) {
            String value = line.get(key);
            if (options == null
                    || value == null
                    || value.isBlank()
                    || options.stream().anyMatch(option -> option.value().equals(value))) {
                return this;
            }
            List<Choice> all = new ArrayList<>(options);
            all.add(new Choice(value, line.getOrDefault("name", line.getOrDefault("reference", value))));
            return new Column(type, key, all);
        }
    }
}
