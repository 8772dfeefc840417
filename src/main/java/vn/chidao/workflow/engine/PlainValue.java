package vn.chidao.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;

/** Brings what Tasklist and REST submit into plain Java: text, numbers, booleans, lists and maps, nothing else. */
final class PlainValue {

    private PlainValue() {}

    /** @throws IllegalArgumentException for a value of a kind that no form has */
    static Object of(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof SpinJsonNode node) {
            return json(node);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(element == null ? "" : of(element)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                if (element != null) {
                    plain.put(String.valueOf(key), of(element));
                }
            });
            return plain;
        }
        throw new IllegalArgumentException("no form has values of " + value.getClass());
    }

    private static Object json(SpinJsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.elements().forEach(element -> list.add(json(element)));
            return list;
        }
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.fieldNames().forEach(name -> {
                SpinJsonNode child = node.prop(name);
                if (!child.isNull()) {
                    map.put(name, json(child));
                }
            });
            return map;
        }
        return node.isNull() ? "" : node.value();
    }
}
