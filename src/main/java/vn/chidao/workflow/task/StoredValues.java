package vn.chidao.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Values of a form as they lie in a column. */
@Component
class StoredValues {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredValues(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> values) {
        try {
            // PostgreSQL's jsonb cannot hold the character NUL; nobody means to type it.
            return json.writeValueAsString(values).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
