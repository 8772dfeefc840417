package vn.chidao.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Writes what the read models hold and nothing they derive, sets and maps in one order, whichever they come in. */
final class OpenJson {

    private final ObjectWriter writer;

    OpenJson(ObjectMapper json) {
        SimpleModule ordered = new SimpleModule();
        ordered.addSerializer(Set.class, new InOrder());
        this.writer = json.copy()
                .registerModule(ordered)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    ObjectWriter writer() {
        return writer;
    }

    @SuppressWarnings("rawtypes")
    private static final class InOrder extends JsonSerializer<Set> {

        @Override
        public void serialize(Set set, JsonGenerator out, SerializerProvider provider) throws IOException {
            List<?> elements = ((Set<?>) set)
                    .stream().sorted(Comparator.comparing(String::valueOf)).toList();
            out.writeStartArray();
            for (Object element : elements) {
                provider.defaultSerializeValue(element, out);
            }
            out.writeEndArray();
        }
    }
}
