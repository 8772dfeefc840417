package vn.chidao.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Field;
import vn.chidao.workflow.form.FormSchema.Kind;

/** Reads request parameters into the shape of the form: {@code lines[0].title} becomes a row's cell. */
final class SubmittedForm {

    private static final int MAX_ROWS = 501;

    private SubmittedForm() {}

    static Map<String, Object> read(FormSchema schema, MultiValueMap<String, String> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (field.kind() == Kind.ROWS) {
                values.put(field.key(), rows(field, parameters));
            } else {
                String value = parameters.getFirst(field.key());
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
        }
        return values;
    }

    /** Rows in the order of their numbers; a row in which nothing stands is left out. */
    private static List<Map<String, Object>> rows(Field field, MultiValueMap<String, String> parameters) {
        Pattern cell = Pattern.compile(Pattern.quote(field.key()) + "\\[(\\d{1,4})]\\.([a-zA-Z0-9]+)");
        Map<Integer, Map<String, Object>> byNumber = new java.util.TreeMap<>();
        for (String name : parameters.keySet()) {
            Matcher matcher = cell.matcher(name);
            String value = parameters.getFirst(name);
            if (matcher.matches() && value != null && byNumber.size() <= MAX_ROWS) {
                byNumber.computeIfAbsent(Integer.valueOf(matcher.group(1)), number -> new LinkedHashMap<>())
                        .put(matcher.group(2), value);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : byNumber.values()) {
            if (row.values().stream().anyMatch(value -> !value.toString().isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
