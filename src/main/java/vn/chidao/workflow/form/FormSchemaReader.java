package vn.chidao.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.form.FormSchema.Field;
import vn.chidao.workflow.form.FormSchema.Kind;

/**
 * Reads what Camunda Modeler writes. Components that we cannot draw and check are refused, so that a form never loses
 * a question on the way to the officer.
 */
@Component
public class FormSchemaReader {

    private final ObjectMapper json;

    public FormSchemaReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException naming form and component that is not supported */
    public FormSchema read(byte[] content) {
        try {
            JsonNode root = json.readTree(content);
            String id = root.path("id").asText();
            if (id.isBlank()) {
                throw new IllegalArgumentException("form without id");
            }
            return new FormSchema(id, fields(id, root.path("components")));
        } catch (IOException e) {
            throw new IllegalArgumentException("form is not readable JSON: " + e.getMessage(), e);
        }
    }

    private List<Field> fields(String form, JsonNode components) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            switch (type) {
                case "text", "html", "separator", "spacer", "button" -> {
                    // shown by form-js only; what people must read comes with the briefing
                }
                case "group" -> {
                    if (component.hasNonNull("path")
                            && !component.path("path").asText().isBlank()) {
                        throw unsupported(form, component, "group with a path");
                    }
                    fields.addAll(fields(form, component.path("components")));
                }
                default -> fields.add(field(form, component, kind(form, component, type)));
            }
        }
        return fields;
    }

    private Field field(String form, JsonNode component, Kind kind) {
        JsonNode validate = component.path("validate");
        String key = kind == Kind.ROWS ? text(component, "path") : text(component, "key");
        if (key == null || !key.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            throw unsupported(form, component, "key " + key);
        }
        List<Field> columns = kind == Kind.ROWS ? fields(form, component.path("components")) : List.of();
        boolean required = validate.path("required").asBoolean(false);
        String label = text(component, "label");
        return new Field(
                key,
                kind,
                label == null ? key : label,
                text(component, "description"),
                required,
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                decimal(validate, "min"),
                decimal(validate, "max"),
                component.path("decimalDigits").asInt(0),
                options(component),
                text(component, "valuesKey"),
                text(component.path("properties"), "accept"),
                columns);
    }

    private Kind kind(String form, JsonNode component, String type) {
        return switch (type) {
            case "textfield" -> "file".equals(text(component.path("properties"), "widget")) ? Kind.FILE : Kind.TEXT;
            case "textarea" -> Kind.TEXTAREA;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.CHECKBOX;
            case "select" -> Kind.SELECT;
            case "radio" -> Kind.RADIO;
            case "dynamiclist" -> Kind.ROWS;
            case "datetime" -> {
                if (!"date".equals(text(component, "subtype"))) {
                    throw unsupported(form, component, "datetime other than a date");
                }
                yield Kind.DATE;
            }
            default -> throw unsupported(form, component, "component type " + type);
        };
    }

    private static List<Option> options(JsonNode component) {
        List<Option> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            options.add(
                    new Option(value.path("value").asText(), value.path("label").asText()));
        }
        return options;
    }

    private static IllegalArgumentException unsupported(String form, JsonNode component, String what) {
        return new IllegalArgumentException(
                "form " + form + ", component " + component.path("id").asText("?") + ": " + what + " is not supported");
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.hasNonNull(name) && !node.get(name).asText().isBlank()
                ? Integer.valueOf(node.get(name).asText())
                : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String name) {
        return node.hasNonNull(name) && !node.get(name).asText().isBlank()
                ? new BigDecimal(node.get(name).asText())
                : null;
    }
}
